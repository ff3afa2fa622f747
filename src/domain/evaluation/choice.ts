import type { CandidateScores } from '../lcl/scores.ts';

/** A picture, and which of the taught names was chosen for it. */
export interface Choice {
  /** Place of the picture's true concept. */
  readonly concept: number;
  /** Place of the chosen label, or -1 if none of them was chosen. */
  readonly label: number;
}

/** Place of the likeliest label, or the first of equally likely ones. -1 without labels. `⟨none⟩` is ignored. */
export function likeliestLabel({ labels }: CandidateScores = { labels: [], none: 0 }): number {
  return labels.indexOf(Math.max(...labels));
}
