import type { Features } from '../encoder/encoder.ts';
import { numberAt } from '../../runtime/number-at.ts';
import { rowTime } from './row-time.ts';

/** Processor time that the evidence of one answer may take, in milliseconds on one thread. */
const BUDGET_MS = 250;
/** Evidence for fewer would explain nothing. */
const AT_LEAST = 4;

/** How many of so many demonstrations one answer can leave out in turn, a row for each; concepts are counted too. */
export function leftOutAtMost(demonstrations: number, concepts: number): number {
  return Math.max(AT_LEAST, Math.floor(BUDGET_MS / rowTime(demonstrations, concepts)));
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
