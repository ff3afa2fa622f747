import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interleave } from './interleave.ts';
import { imageId } from '../testing/made.ts';
import { shotsOf, type SupportSet } from './support-set.ts';

/** So many pictures of each concept, one concept after another, as on the table. */
function taught(shots: readonly number[]): SupportSet {
  return shots.flatMap((count, concept) =>
    Array.from({ length: count }, (_, place) => ({
      demonstrationId: `${concept}-${place}`,
      imageId: imageId('a'),
      label: `concept ${concept}`,
    })),
  );
}

const shots = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });
const seeds = fc.integer({ min: 0, max: 1000 });
const idsOf = (supportSet: SupportSet) => supportSet.map(({ demonstrationId }) => demonstrationId);

describe('the order in which a pretrained model reads the support set', () => {
  it('takes turns between the concepts', () => {
    const labels = interleave(taught([3, 3]), 1).map(({ label }) => label);
    const [first, second] = labels;
    expect(first).not.toBe(second);
    expect(labels).toEqual([first, second, first, second, first, second]);
  });

  it('is of nothing where nothing is taught', () => {
    expect(interleave([], 1)).toEqual([]);
  });

  it('is the same for the same seed, and another for some other', () => {
    const support = taught([4, 4]);
    expect(interleave(support, 7)).toEqual(interleave(support, 7));
    const orders = Array.from({ length: 20 }, (_, seed) =>
      idsOf(interleave(support, seed)).join(' '),
    );
    expect(new Set(orders).size).toBeGreaterThan(15);
  });

  it('lets every picture of a few come first', () => {
    const support = taught([2, 2]);
    const first = Array.from({ length: 60 }, (_, seed) => idsOf(interleave(support, seed))[0]);
    expect(new Set(first)).toEqual(new Set(idsOf(support)));
  });

  it('leaves no picture out and adds none', () => {
    fc.assert(
      fc.property(shots, seeds, (counts, seed) => {
        const support = taught(counts);
        expect(idsOf(interleave(support, seed)).sort()).toEqual(idsOf(support).sort());
      }),
    );
  });

  it('sets no two pictures of one concept beside each other while others have any left', () => {
    fc.assert(
      fc.property(shots, seeds, (counts, seed) => {
        const ordered = interleave(taught(counts), seed);
        ordered.forEach(({ label }, place) => {
          if (ordered[place + 1]?.label !== label) return;
          expect(ordered.slice(place).every((later) => later.label === label)).toBe(true);
        });
      }),
    );
  });

  it('keeps what stood before when a concept gets another picture', () => {
    fc.assert(
      fc.property(shots, seeds, fc.nat(), (counts, seed, pick) => {
        const grown = pick % counts.length;
        const before = taught(counts);
        const after = taught(counts.map((count, concept) => count + (concept === grown ? 1 : 0)));
        // The earlier order without the last two pictures, which the new one may displace, cut to whole rounds.
        const rounds = Math.max(0, (counts[grown] ?? 0) - 2);
        const kept = counts.reduce((sum, count) => sum + Math.min(count, rounds), 0);
        const one = idsOf(interleave(before, seed)).slice(0, kept);
        expect(idsOf(interleave(after, seed)).slice(0, kept)).toEqual(one);
      }),
    );
  });

  it('does not hang on the order in which the concepts stand on the table', () => {
    fc.assert(
      fc.property(shots, seeds, (counts, seed) => {
        const support = taught(counts);
        const turned = [...shotsOf(support).keys()]
          .reverse()
          .flatMap((label) => support.filter((shown) => shown.label === label));
        expect(interleave(turned, seed)).toEqual(interleave(support, seed));
      }),
    );
  });
});
