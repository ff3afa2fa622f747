import { describe, expect, it } from 'vitest';
import { supportSet } from '../testing/made.ts';
import { supportSubsets } from './support-subsets.ts';

const taught = supportSet('a=fep', 'b=fep', 'c=fep', 'd=wug', 'e=wug');

describe('supportSubsets', () => {
  it('grows by one demonstration of each concept, up to all of them', () => {
    const subsets = supportSubsets(taught, 4, 2, 7);
    expect(
      subsets.map(({ order, shots, demonstrationIds }) => [order, shots, demonstrationIds.size]),
    )
      // prettier-ignore
      .toEqual([
        [0, 0, 0],
        [0, 1, 2],
        [0, 2, 4],
        [0, 3, 5],
        [0, 4, 5],
        [1, 0, 0],
        [1, 1, 2],
        [1, 2, 4],
        [1, 3, 5],
        [1, 4, 5],
      ]);
    for (const [index, { shots, demonstrationIds }] of subsets.entries()) {
      if (shots > 0)
        expect([...demonstrationIds]).toEqual(
          expect.arrayContaining([...(subsets[index - 1]?.demonstrationIds ?? [])]),
        );
    }
  });

  it('depends on the seed alone, not on the order of teaching', () => {
    const reversed = [...taught].reverse();
    const sets = (subsets: ReturnType<typeof supportSubsets>) =>
      subsets.map(({ demonstrationIds }) => [...demonstrationIds].sort());
    expect(sets(supportSubsets(reversed, 3, 3, 7))).toEqual(sets(supportSubsets(taught, 3, 3, 7)));
    expect(sets(supportSubsets(taught, 3, 3, 8))).not.toEqual(
      sets(supportSubsets(taught, 3, 3, 7)),
    );
  });

  it('draws the same pictures whatever ids their places have', () => {
    const elsewhere = taught.map((shown, n) => ({ ...shown, demonstrationId: `z${9 - n}` }));
    const pictures = (from: typeof taught) =>
      supportSubsets(from, 3, 3, 7).map(({ demonstrationIds }) =>
        from
          .filter(({ demonstrationId }) => demonstrationIds.has(demonstrationId))
          .map(({ imageId }) => imageId),
      );
    expect(pictures(elsewhere)).toEqual(pictures(taught));
  });
});
