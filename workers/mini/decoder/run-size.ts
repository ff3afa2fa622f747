import { rowTime } from './row-time.ts';

/** How long the rows of one run may keep a later question waiting, in milliseconds on one thread. */
const RUN_MS = 100;

/** How many rows one run reads beside support features of so many positions and concepts; at least one. */
export function rowsPerRun(positions: number, concepts: number): number {
  return Math.max(1, Math.floor(RUN_MS / rowTime(positions, concepts)));
}
