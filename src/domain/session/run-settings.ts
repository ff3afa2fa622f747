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

/** A concept that was taught in a run, with the number of its demonstrations in force. */
export type RunConcept = TaughtConcept & { readonly shots: number };
