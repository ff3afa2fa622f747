import { createPrng, mixSeeds } from '../../kernel/prng.ts';
import type { DemonstrationId } from '../lcl/demonstration.ts';
import { labelsOf, type LabelledPicture, type SupportSet } from '../lcl/support-set.ts';
import { drawn } from './draw.ts';

/** The demonstrations of one point of a learning curve: `shots` of each concept, or all that it has. */
export interface SupportSubset {
  readonly shots: number;
  /** Which of the random orders it is the beginning of, from 0. */
  readonly order: number;
  readonly demonstrationIds: ReadonlySet<DemonstrationId>;
}

/**
 * The subsets of a learning curve. Each of `orders` random orders of every concept's demonstrations gives one subset for
 * 0, 1, 2, … `mostShots` per concept, each of which holds the one before it. So a point differs from the point before by
 * one demonstration of each concept. The seed and the pictures' content alone decide the orders, so that the page and the
 * bench draw the same.
 */
export function supportSubsets(
  supportSet: SupportSet,
  mostShots: number,
  orders: number,
  seed: number,
): readonly SupportSubset[] {
  const concepts = [...labelsOf(supportSet)].sort().map((label) =>
    supportSet
      .filter((shown) => shown.label === label)
      .sort((one, other) => compare(keyOf(one), keyOf(other)))
      .map(({ demonstrationId }) => demonstrationId),
  );
  return Array.from({ length: orders }, (_, order) => {
    const prng = createPrng(mixSeeds(seed, order));
    const shuffled = concepts.map((ids) => drawn(ids, ids.length, prng));
    return Array.from({ length: mostShots + 1 }, (__, shots) => ({
      shots,
      order,
      demonstrationIds: new Set(shuffled.flatMap((ids) => ids.slice(0, shots))),
    }));
  }).flat();
}

/** The id of the demonstration counts only where one picture was shown twice. */
function keyOf({ imageId, demonstrationId }: LabelledPicture): string {
  return `${imageId} ${demonstrationId}`;
}

/** By code units, because a locale's order would differ from device to device. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
