/**
 * What the decoder takes on one thread, in milliseconds: measured in Node on two cores of a server, with 2 to 1,000
 * demonstrations of 4 and of 20 concepts. They bound runs and evidence: a slower device takes longer, and no answer changes.
 */
const ROW_MS = 0.12;
const POSITION_MS = 2e-4;
/** For two positions of the memory and a concept: whether they belong together is asked of every pair. */
const PAIR_MS = 2.5e-7;
/** For two positions, once in a run: how alike they are. */
const LIKENESS_MS = 2.3e-5;

/** About how long one row takes that asks beside a memory of so many positions and concepts, in milliseconds. */
export function rowTime(positions: number, concepts: number): number {
  return ROW_MS + POSITION_MS * positions + PAIR_MS * positions ** 2 * concepts;
}

/** About how long a run takes whatever its rows, in milliseconds. */
export function runTime(positions: number): number {
  return LIKENESS_MS * positions ** 2;
}
