/**
 * The decoder's time on one thread, in milliseconds. It was measured in Node on two cores of a server, with 2 to 1,000
 * demonstrations of 4 and of 20 concepts. These figures limit the size of runs and the amount of evidence. A slower
 * device takes longer, but no answer changes.
 */
const ROW_MS = 0.04;
/**
 * For each pair of a position and a concept. At every step the position acts on the concept's weights, and they act on
 * it.
 */
const POSITION_MS = 1.1e-4;

/** About how long one row takes beside support features of this many positions and concepts, in milliseconds. */
export function rowTime(positions: number, concepts: number): number {
  return ROW_MS + POSITION_MS * positions * concepts;
}
