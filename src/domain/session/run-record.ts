import type { TaughtConcept } from './episode.ts';

/** Raised when an older studio could no longer read the runs of a newer one. */
export const RUN_VERSION = 1;

/** Which engine answered a run, and under which settings. */
export interface RunSettings {
  readonly modelName: string;
  readonly device: string;
  /** The pretrained encoder in the place of Mini's own; `null` if there was none. */
  readonly encoder: string | null;
  /** The threshold at the time of the run. The page counts anew for another one. */
  readonly threshold: number;
  /** The order in which the engine read the demonstrations. Absent where order means nothing to it. */
  readonly orderSeed?: number;
}

/** A concept of a run, with its demonstrations in force. */
export type RunConcept = TaughtConcept & { readonly shots: number };

/** What every run says, whatever it asked. */
export interface RunRecord {
  readonly version: typeof RUN_VERSION;
  readonly id: string;
  /** Milliseconds since 1970, UTC. */
  readonly ranAt: number;
  readonly settings: RunSettings;
  /** The concepts that were taught, in the order of the scores. */
  readonly concepts: readonly RunConcept[];
  /** How many answers were asked for. There are fewer if the visitor stopped the run. */
  readonly planned: number;
  readonly milliseconds: number;
  /** Stands for what was taught and asked. A run that is not complete goes on only where it is still the same. */
  readonly table?: number;
}
