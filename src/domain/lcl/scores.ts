import type { DemonstrationId } from './demonstration.ts';

/**
 * The model's score for every candidate under one support set, as natural logarithms of exact probabilities. They need
 * not sum to one, because a model may also say words that are no candidates.
 */
export interface CandidateScores {
  /** One per label of the link context, in its order. */
  readonly labels: readonly number[];
  /** Of `⟨none⟩`, the answer "none of these". */
  readonly none: number;
}

/**
 * The scores of one query, under the full support set and without each demonstration in turn (leave-one-out). Where
 * there are hundreds, only those most like the query are left out.
 */
export interface Scores {
  readonly full: CandidateScores;
  readonly without: readonly {
    readonly demonstrationId: DemonstrationId;
    readonly scores: CandidateScores;
  }[];
  /**
   * How long leave-one-out would take, in milliseconds, where it has not been done: the evidence is pending. Mini gives the
   * answer first where there are many demonstrations and concepts. A pretrained model reads everything after the gap
   * again. Absent where `without` is complete.
   */
  readonly leaveOneOutMs?: number;
}

/**
 * The similarity between the query's features and the mean of each label's. They are cosines from -1 to 1, in the order
 * of the link context's labels. They are no probabilities, because a temperature would have to be invented and "none of
 * these" has no centroid.
 */
export interface CentroidLikeness {
  readonly labels: readonly number[];
}
