/**
 * What the decoder takes on one thread, in milliseconds: measured in Node on two cores of a server, with 2 to 1,000
 * demonstrations of 4 and of 20 concepts. They bound runs and evidence: a slower device takes longer, and no answer changes.
 */
const ROW_MS = 0.04;
/** For a position of the support features and a concept: what it says of the concept's weights, and they of it, at every step. */
const POSITION_MS = 1.1e-4;

/** About how long one row takes that asks beside support features of so many positions and concepts, in milliseconds. */
export function rowTime(positions: number, concepts: number): number {
  return ROW_MS + POSITION_MS * positions * concepts;
}
