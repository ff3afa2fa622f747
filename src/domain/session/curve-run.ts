import type { ImageId } from '../../kernel/image-id.ts';
import type { RUN_VERSION, RunConcept, RunSettings } from './run-record.ts';

/** Which subsets of the demonstrations a learning curve asks with. */
export interface CurvePlan {
  /** Demonstrations of each concept at the last point. */
  readonly mostShots: number;
  /** Random orders of the demonstrations. Each gives one subset for every point. */
  readonly orders: number;
  /** Decides the orders. */
  readonly seed: number;
}

/** A picture of the test tray that a learning curve asks about. */
export interface CurveQuestion {
  readonly heldOutId: string;
  readonly imageId: ImageId;
  readonly source: string;
  /** Name of the true concept, or `null` for "none of these". */
  readonly truth: string | null;
}

/**
 * What the model said of every question under one subset of the demonstrations. The likeliest candidate and its
 * probability are enough to count anew for another threshold. All scores would take several times the room.
 */
export interface SubsetAnswers {
  readonly shots: number;
  /** The random orders that begin with this subset. */
  readonly orders: readonly number[];
  /** For each question the place of its likeliest candidate among the concepts. −1 is `⟨none⟩`. */
  readonly likeliest: readonly number[];
  /** For each question the probability of that candidate, 0 to 1. */
  readonly probabilities: readonly number[];
}

/** The test tray answered under subsets of the demonstrations. An immutable record. */
export interface CurveRun {
  readonly kind: 'curve';
  readonly version: typeof RUN_VERSION;
  readonly id: string;
  /** Milliseconds since 1970, UTC. */
  readonly ranAt: number;
  readonly settings: RunSettings;
  readonly concepts: readonly RunConcept[];
  readonly plan: CurvePlan;
  /** How many different subsets the plan has. Fewer are answered if the visitor stopped the run. */
  readonly planned: number;
  readonly asked: readonly CurveQuestion[];
  readonly subsets: readonly SubsetAnswers[];
  readonly milliseconds: number;
  /** As every run has it. */
  readonly table?: number;
}
