import { logSumExp } from '../../kernel/log-sum-exp.ts';
import type { CandidateScores } from './scores.ts';

/** The open-set candidate: none of the taught concepts. */
export const NONE = null;

export interface RankedCandidate {
  /** A label, or {@link NONE}. */
  readonly label: string | typeof NONE;
  /** Share among all candidates, 0 to 1. */
  readonly probability: number;
}

type Verdict =
  | { readonly kind: 'named'; readonly label: string }
  /** "Not sure". Either `⟨none⟩` came first, or no name reached the threshold. */
  | { readonly kind: 'not-sure'; readonly because: 'none-first' | 'below-threshold' };

export interface Answer {
  readonly verdict: Verdict;
  /** Likeliest first. Ties are in the order of the link context. */
  readonly ranking: readonly RankedCandidate[];
  /** The first two candidates are within {@link CLOSE_CALL} of each other. */
  readonly closeCall: boolean;
}

/** Two candidates nearer than this (difference of probabilities) are a close call. */
export const CLOSE_CALL = 0.2;

/** Natural logarithms of the candidates' shares, which are the scores minus their common log-sum-exp. */
export function logShares(scores: CandidateScores): { labels: readonly number[]; none: number } {
  const total = logSumExp([...scores.labels, scores.none]);
  return { labels: scores.labels.map((score) => score - total), none: scores.none - total };
}

/** Every candidate with its probability, likeliest first. */
export function rank(labels: readonly string[], scores: CandidateScores): RankedCandidate[] {
  const shares = logShares(scores);
  const candidates: RankedCandidate[] = labels.map((label, index) => ({
    label,
    probability: Math.exp(shares.labels[index] ?? -Infinity),
  }));
  candidates.push({ label: NONE, probability: Math.exp(shares.none) });
  return candidates.sort((one, other) => other.probability - one.probability);
}

/**
 * Reads the answer from the scores. The threshold is applied here, on the page, so moving it never runs the model
 * again.
 */
export function answerFrom(
  labels: readonly string[],
  scores: CandidateScores,
  threshold: number,
): Answer {
  const ranking = rank(labels, scores);
  const [first, second] = ranking;
  if (!first) throw new Error('an answer has at least the candidate ⟨none⟩');
  return {
    verdict: verdictOn(first, threshold),
    ranking,
    closeCall: second !== undefined && first.probability - second.probability < CLOSE_CALL,
  };
}

function verdictOn(first: RankedCandidate, threshold: number): Verdict {
  if (first.label === NONE) return { kind: 'not-sure', because: 'none-first' };
  if (first.probability < threshold) return { kind: 'not-sure', because: 'below-threshold' };
  return { kind: 'named', label: first.label };
}

/** The LCL sentence (arXiv 2308.07891, §4). */
export function lclSentence(label: string): string {
  return `there is "${label}" in the image.`;
}
