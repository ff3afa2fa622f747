import type { Features } from '../encoder/encoder.ts';
import { numberAt } from '../../runtime/number-at.ts';
import { rowTime } from './row-time.ts';

/** The processor time that the evidence of one answer may take, in milliseconds on one thread. */
const BUDGET_MS = 250;
/** Evidence for fewer demonstrations would explain nothing. */
const AT_LEAST = 4;

/**
 * How many demonstrations of a support set one answer can leave out in turn, with one row for each. The cost depends on
 * the number of concepts too.
 */
export function leftOutAtMost(demonstrations: number, concepts: number): number {
  return Math.max(AT_LEAST, Math.floor(BUDGET_MS / rowTime(demonstrations, concepts)));
}

/**
 * The demonstrations to leave out, as ascending indices. They are all of them if there is time for all. Otherwise they
 * are those whose pictures are most like the query's. The answer hardly depends on pictures that look unlike the query.
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

/** All features have the same length, so their inner products are in the same order as the cosines. */
function dot(one: Features, other: Features): number {
  return one.reduce((sum, number, index) => sum + number * numberAt(other, index), 0);
}
