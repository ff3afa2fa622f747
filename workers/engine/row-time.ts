/**
 * What the decoder takes on one thread, in milliseconds: measured in Node on two cores of a server, with 2 to 1,000
 * demonstrations of 4 and of 20 concepts. They bound runs and evidence: a slower device takes longer, and no answer changes.
 */
const ROW_MS = 0.015;
/** For a position of the memory and a concept: how much the one counts for the other is told anew at every step. */
const WEIGHT_MS = 6e-5;
/** For two positions and a concept: every position's weight moves by how alike it is to every other. */
const PAIR_MS = 2e-7;
/** For a position, once in a run: how near it lies to what stands for all pictures. */
const POSITION_MS = 5e-3;
/** For two positions, once in a run: how alike they are. */
const LIKENESS_MS = 2.5e-5;

/** About how long one row takes that asks beside a memory of so many positions and concepts, in milliseconds. */
export function rowTime(positions: number, concepts: number): number {
  return ROW_MS + (WEIGHT_MS + PAIR_MS * positions) * positions * concepts;
}

/** About how long a run takes whatever its rows, in milliseconds. */
export function runTime(positions: number): number {
  return (POSITION_MS + LIKENESS_MS * positions) * positions;
}
