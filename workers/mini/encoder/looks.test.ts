import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../src/kernel/outcome.ts';
import { encodeLooks, looksAt, pixelsOfLooks } from './looks.ts';

describe('what is looked at of a picture', () => {
  it('is the whole of it, once where it is nearly square', () => {
    expect(looksAt(100, 100)).toEqual([{ left: 0, top: 0, width: 100, height: 100 }]);
    expect(looksAt(100, 110)).toHaveLength(1);
    expect(looksAt(1, 1)).toHaveLength(1);
  });

  it('is its middle too if it is wide or tall', () => {
    expect(looksAt(301, 100)).toEqual([
      { left: 0, top: 0, width: 301, height: 100 },
      { left: 100, top: 0, width: 100, height: 100 },
    ]);
    expect(looksAt(100, 300)[1]).toEqual({ left: 0, top: 100, width: 100, height: 100 });
    expect(looksAt(1, 9)[1]).toEqual({ left: 0, top: 4, width: 1, height: 1 });
  });

  it('is handed over in one piece', () => {
    const pixels = pixelsOfLooks(4, 2, ({ left, width }) => Float32Array.of(left, width));
    expect([...pixels]).toEqual([0, 4, 1, 2]);
  });
});

describe('the features of several looks', () => {
  const echo = (look: Float32Array) => Promise.resolve(succeed(Float32Array.from(look)));

  it('are those of the only one, untouched', async () => {
    expect(await encodeLooks(Float32Array.of(3, 4), 2, echo)).toEqual(
      succeed(Float32Array.of(3, 4)),
    );
  });

  it('are their mean, as long as one', async () => {
    const both = await encodeLooks(Float32Array.of(5, 0, 0, 5), 2, echo);
    if (!both.ok) throw new Error('they failed');
    expect(both.value[0]).toBeCloseTo(5 / Math.SQRT2, 5);
    expect(both.value[1]).toBeCloseTo(5 / Math.SQRT2, 5);
  });

  it('are those of the first if the looks cancel each other out', async () => {
    const opposite = await encodeLooks(Float32Array.of(3, -4, -3, 4), 2, echo);
    expect(opposite).toEqual(succeed(Float32Array.of(3, -4)));
  });

  it('fail with the look that failed', async () => {
    const failure = { code: 'runtime-failed', detail: 'second' } as const;
    let looks = 0;
    const broken = (look: Float32Array) =>
      ++looks === 2 ? Promise.resolve(fail(failure)) : echo(look);
    expect(await encodeLooks(Float32Array.of(1, 2), 1, broken)).toEqual(fail(failure));
  });
});
