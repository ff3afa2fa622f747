import { succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { EngineFailure } from '../../protocol/engine.ts';
import type { ConceptColumns } from './concept-columns.ts';
import type { ConceptWeights, Decoder, QueryRow } from './decoder.ts';
import { engineFails } from '../../files/engine-failure.ts';
import type { SupportFeatures } from './support-features.ts';
import { rowTime } from './row-time.ts';

/**
 * The longest time that the rows of one run may delay a later question, in milliseconds on one thread. A tenth of a
 * second on a device that takes three times as long.
 */
const RUN_MS = 30;

/** What happens between two runs of the decoder. */
export interface BetweenRuns {
  /** Lets newer messages in. False if a later question has come. */
  readonly mayGoOn?: () => Promise<boolean>;
  /** Called after each run with the number of rows that are weighed. */
  readonly onRows?: (rows: number) => void;
}

/** How many rows one run reads beside support features of this many positions and concepts. At least one. */
export function rowsPerRun(positions: number, concepts: number): number {
  return Math.max(1, Math.floor(RUN_MS / rowTime(positions, concepts)));
}

/**
 * The concepts' weights for each row, in the rows' order, in as many runs as are needed. Fails with `runtime-failed`,
 * also if a weight is not a number, or with `superseded` if it may not go on.
 */
export async function weighConcepts(
  decoder: Decoder,
  supportFeatures: SupportFeatures,
  columns: ConceptColumns,
  rows: readonly QueryRow[],
  { mayGoOn = () => Promise.resolve(true), onRows }: BetweenRuns = {},
): Promise<Outcome<readonly ConceptWeights[], EngineFailure>> {
  const step = rowsPerRun(supportFeatures.positions, columns.labels.length);
  const weighed: ConceptWeights[] = [];
  for (let from = 0; from < rows.length; from += step) {
    if (from > 0 && !(await mayGoOn())) return engineFails('superseded', 'a later question came');
    const run = await decoder.weigh(rows.slice(from, from + step), supportFeatures, columns);
    if (!run.ok) return run;
    weighed.push(...run.value);
    onRows?.(weighed.length);
  }
  return weighed.every(areNumbers)
    ? succeed(weighed)
    : engineFails('runtime-failed', 'the model gave a weight that is not a number');
}

function areNumbers({ concepts, none }: ConceptWeights): boolean {
  return Number.isFinite(none) && concepts.every(Number.isFinite);
}
