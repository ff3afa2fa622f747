import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTensorLedger, type PrefixState } from './prefix-state.ts';
import { createPrefixCache } from './prefix-cache.ts';
import type { Segment } from './segments.ts';

const always = () => Promise.resolve(true);
const path = (keys: string): readonly Segment[] => [...keys].map((key) => ({ key, pieces: [] }));

/** States whose only tensor lists the segments that were read, with 4 bytes for each. */
function readerOf(budgetBytes = Infinity) {
  const ledger = createTensorLedger();
  const read: string[] = [];
  const textOf = new Map<PrefixState, string>();
  const cache = createPrefixCache({
    budgetBytes,
    extend: (state, { key }) => {
      if (state && !textOf.has(state)) throw new Error('a state was read on after its end');
      const text = (state ? (textOf.get(state) ?? '') : '') + key;
      read.push(text);
      const tensor = { dims: [text.length], type: 'float32', dispose: () => undefined };
      const next = ledger.own({ text: tensor as never }, text.length);
      const guarded = {
        ...next,
        dispose() {
          textOf.delete(guarded);
          next.dispose();
        },
      };
      textOf.set(guarded, text);
      return Promise.resolve(guarded);
    },
  });
  const take = async (keys: string) => {
    const outcome = await cache.read(path(keys), always);
    if (outcome === 'superseded') throw new Error('nothing supersedes it');
    return outcome.state ? textOf.get(outcome.state) : '';
  };
  return { cache, ledger, read, take, textOf };
}

describe('the cache of prefixes', () => {
  it('reads nothing twice', async () => {
    const { take, read } = readerOf();
    await take('abc');
    await take('abc');
    expect(read).toEqual(['a', 'ab', 'abc']);
  });

  it('reads only the demonstration that was appended', async () => {
    const { take, read } = readerOf();
    await take('abc');
    read.length = 0;
    expect(await take('abcd')).toBe('abcd');
    expect(read).toEqual(['abcd']);
  });

  it('reads again from where an earlier one was changed', async () => {
    const { take, read } = readerOf();
    await take('abcd');
    read.length = 0;
    expect(await take('axcd')).toBe('axcd');
    expect(read).toEqual(['ax', 'axc', 'axcd']);
  });

  it('keeps nothing of a path that is read aside', async () => {
    const { cache, ledger, take, textOf } = readerOf();
    await take('abcd');
    const live = ledger.live;
    const aside = await cache.readAside(path('abd'), always);
    if (aside === 'superseded') throw new Error('nothing supersedes it');
    expect(aside.isKept).toBe(false);
    expect(aside.state && textOf.get(aside.state)).toBe('abd');
    aside.state?.dispose();
    expect(ledger.live).toBe(live);
  });

  it('returns, when reading aside, a kept state without giving it away', async () => {
    const { cache, take } = readerOf();
    await take('abc');
    const aside = await cache.readAside(path('ab'), always);
    expect(aside).toMatchObject({ isKept: true });
    expect(await take('abc')).toBe('abc');
  });

  it('stops between two demonstrations and keeps what was read', async () => {
    const { cache, ledger, take, read } = readerOf();
    let left = 2;
    expect(await cache.read(path('abcd'), () => Promise.resolve(left-- > 0))).toBe('superseded');
    expect(await cache.readAside(path('xy'), () => Promise.resolve(false))).toBe('superseded');
    expect(ledger.live).toBe(2);
    read.length = 0;
    await take('abcd');
    expect(read).toEqual(['abc', 'abcd']);
  });

  it('never keeps more than its budget, and never a state that has ended', async () => {
    const keys = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(keys, { maxLength: 12 }), async (paths) => {
        const { cache, ledger, take, textOf } = readerOf(48);
        for (const one of paths) {
          expect(await take(one)).toBe(one);
          expect(cache.bytes).toBeLessThanOrEqual(48);
          expect(ledger.live).toBe(textOf.size);
        }
        cache.clear();
        expect(ledger.live).toBe(0);
        expect(cache.bytes).toBe(0);
      }),
    );
  });
});
