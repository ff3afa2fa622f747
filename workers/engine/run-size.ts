import { rowTime, runTime } from './row-time.ts';

/** How long the rows of one run may keep a later question waiting, in milliseconds on one thread. */
const RUN_MS = 100;

/**
 * How many rows one run reads beside a memory of so many positions and concepts. At least one; and where a run takes long
 * before its first row, rows for as long again.
 */
export function rowsPerRun(positions: number, concepts: number): number {
  const rowsMs = Math.max(RUN_MS, runTime(positions));
  return Math.max(1, Math.floor(rowsMs / rowTime(positions, concepts)));
}
