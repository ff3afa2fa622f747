import type { Features } from './encoder.ts';
import { numberAt } from './number-at.ts';

/**
 * Pairs of a token and a position that it may look at, over all left-out rows of one answer: about ten seconds on one
 * thread of a laptop. A hundred demonstrations of ten concepts are below it; a thousand of twenty would take minutes.
 */
const PAIRS = 2 ** 24;
/** Evidence for fewer would explain nothing. */
const AT_LEAST = 4;

/** How many demonstrations one answer can leave out in turn, at `pairs` for each. */
export function leftOutAtMost(pairs: number): number {
  return Math.max(AT_LEAST, Math.floor(PAIRS / pairs));
}

/**
 * The demonstrations to leave out, by index, ascending: all where there is time for all, else those whose pictures are
 * most like the query's. What looks unlike the query is what the answer hardly rests on.
 */
export function chooseLeftOut(
  demonstrations: readonly Features[],
  query: Features,
  atMost: number,
): readonly number[] {
  const everyone = [...demonstrations.keys()];
  if (demonstrations.length <= atMost) return everyone;
  const likeness = demonstrations.map((features) => dot(features, query));
  return everyone
    .sort((a, b) => numberAt(likeness, b) - numberAt(likeness, a) || a - b)
    .slice(0, atMost)
    .sort((a, b) => a - b);
}

/** All features have the same length: their inner products stand in the order of the cosines. */
function dot(one: Features, other: Features): number {
  return one.reduce((sum, number, index) => sum + number * numberAt(other, index), 0);
}
