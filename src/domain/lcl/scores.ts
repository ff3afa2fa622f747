import type { DemonstrationId } from './demonstration.ts';

/**
 * What the model gives every candidate under one support set: natural logarithms of exact probabilities. They need not sum
 * to one: a model may also say words that are no candidates.
 */
export interface CandidateScores {
  /** One per label of the link context, in its order. */
  readonly labels: readonly number[];
  /** Of `⟨none⟩`, the answer "none of these". */
  readonly none: number;
}

/**
 * The scores of one query: under the full support set, and under it less each demonstration (leave-one-out); of hundreds,
 * less each of those most like the query.
 */
export interface Scores {
  readonly full: CandidateScores;
  readonly without: readonly {
    readonly demonstrationId: DemonstrationId;
    readonly scores: CandidateScores;
  }[];
  /**
   * What leaving out each demonstration would take, in milliseconds, where it was not done: a pretrained model reads
   * everything after the gap again. Absent where `without` is complete.
   */
  readonly leaveOneOutMs?: number;
}

/**
 * How alike the query's features are to the mean of each label's: cosines, -1 to 1, in the order of the link context's
 * labels. No probabilities: a temperature would have to be invented, and "none of these" has no centroid.
 */
export interface CentroidLikeness {
  readonly labels: readonly number[];
}
