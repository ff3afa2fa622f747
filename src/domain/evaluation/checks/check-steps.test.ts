import { describe, expect, it } from 'vitest';
import { taughtIn } from '../../lcl/link-context.ts';
import { shotsOf } from '../../lcl/support-set.ts';
import { supportSet } from '../../testing/made.ts';
import { checkSteps } from './check-steps.ts';

const taught = taughtIn(supportSet('f1=fep', 'f2=fep', 'f3=fep', 'w1=wug', 'd1=dax'));
const written = (shown: (typeof taught)['supportSet']) =>
  shown.map(({ demonstrationId, label }) => `${demonstrationId}=${label}`);

describe('the steps of a check', () => {
  it('exchange the names, and leave the pictures in their places', () => {
    const [before, after] = checkSteps('swap', taught, 1);
    expect(before?.taught).toEqual(taught);
    expect(after?.taught.labels).toEqual(['wug', 'dax', 'fep']);
    expect(written(after?.taught.supportSet ?? [])).toEqual([
      'f1=wug',
      'f2=wug',
      'f3=wug',
      'w1=dax',
      'd1=fep',
    ]);
  });

  it('put each end of the list last', () => {
    const [, one, other] = checkSteps('copycat', taught, 1);
    expect(one?.taught.supportSet.at(-1)?.label).toBe('dax');
    expect(other?.taught.supportSet.at(-1)?.label).toBe('fep');
    expect(other?.taught.labels).toEqual(taught.labels);
  });

  it('show three times as many of one concept, and do not ask about its own pictures', () => {
    const [even, crowd, ...others] = checkSteps('crowd', taught, 1);
    expect(others).toEqual([]);
    expect([...shotsOf(even?.taught.supportSet ?? []).values()]).toEqual([1, 1, 1]);
    expect([...shotsOf(crowd?.taught.supportSet ?? []).values()]).toEqual([3, 1, 1]);
    expect(crowd).toMatchObject({ variant: 0, leavesOut: 0 });
  });

  it('have no crowd where nobody has three pictures', () => {
    expect(checkSteps('crowd', taughtIn(supportSet('f1=fep', 'f2=fep', 'w1=wug')), 1)).toEqual([]);
  });

  it('give made-up words that depend on the seed alone', () => {
    const wordsOf = (seed: number) => checkSteps('name-reader', taught, seed)[0]?.taught.labels;
    expect(wordsOf(1)).toEqual(wordsOf(1));
    expect(wordsOf(2)).not.toEqual(wordsOf(1));
    expect(new Set(wordsOf(1)).size).toBe(3);
  });
});
