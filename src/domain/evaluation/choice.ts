import { logShares } from '../lcl/answer.ts';
import type { CandidateScores } from '../lcl/scores.ts';

/** A picture, and which of the taught names was chosen for it. */
export interface Choice {
  /** Place of the picture's true concept. */
  readonly concept: number;
  /** Place of the chosen label, or -1 if none of them was chosen. */
  readonly label: number;
}

/** Place of the largest number, or the first of equals. -1 if there is none. */
export function placeOfLargest(numbers: readonly number[]): number {
  return numbers.indexOf(Math.max(...numbers));
}

/** Place of the likeliest label, or the first of equally likely ones. -1 without labels. `⟨none⟩` is ignored. */
export function likeliestLabel({ labels }: CandidateScores = { labels: [], none: 0 }): number {
  return placeOfLargest(labels);
}

/** The first candidate of an answer. */
export interface FirstCandidate {
  /** Place of its label, or -1 for `⟨none⟩`. */
  readonly place: number;
  readonly probability: number;
}

/**
 * The candidate that stands first in the ranking of an answer (`rank`), without ranking the others. A table of many
 * answers needs no more. Ties go to the label that was taught first, and `⟨none⟩` comes last.
 */
export function firstCandidate(scores: CandidateScores): FirstCandidate {
  const shares = logShares(scores);
  const probabilities = shares.labels.map(Math.exp);
  const none = Math.exp(shares.none);
  const place = placeOfLargest(probabilities);
  const probability = probabilities[place] ?? -Infinity;
  return probability >= none ? { place, probability } : { place: -1, probability: none };
}
