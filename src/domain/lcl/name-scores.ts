import { logShares } from './answer.ts';
import type { CandidateScores } from './scores.ts';

/**
 * What a two-tower model was trained with beside its towers. `scale` times the cosine of picture and text, plus `bias`, is
 * the logit of "this text belongs to this picture".
 */
export interface TrainedSigmoid {
  readonly scale: number;
  readonly bias: number;
}

/**
 * Scores of names by their text alone. Each is the logarithm of the sigmoid that the model was trained with, so it is
 * the probability that this name fits, whatever the other names are. "None of these" is that no name fits.
 */
export function scoresOfNames(
  cosines: readonly number[],
  { scale, bias }: TrainedSigmoid,
): CandidateScores {
  const logits = cosines.map((cosine) => scale * cosine + bias);
  return {
    labels: logits.map(logSigmoid),
    none: logits.reduce((sum, logit) => sum + logSigmoid(-logit), 0),
  };
}

/** One name, and how it fits in two ways. */
export interface NameFit {
  readonly label: string;
  /** The sigmoid that the model was trained with. The fits of several names need not sum to one. */
  readonly byItself: number;
  /** The softmax over the names alone, as if one of them had to be right. Made for comparison; nobody trained it. */
  readonly ifOneMust: number;
}

/** How every name fits, the best first. `scores` are those of {@link scoresOfNames}. */
export function nameFits(labels: readonly string[], scores: CandidateScores): readonly NameFit[] {
  const shares = logShares({ labels: scores.labels.map(logitOf), none: -Infinity });
  return labels
    .map((label, index) => ({
      label,
      byItself: Math.exp(scores.labels[index] ?? NaN),
      ifOneMust: Math.exp(shares.labels[index] ?? NaN),
    }))
    .sort((one, other) => other.byItself - one.byItself);
}

/** Without overflow, and exact for large logits of both signs. */
function logSigmoid(logit: number): number {
  return Math.min(logit, 0) - Math.log1p(Math.exp(-Math.abs(logit)));
}

/** The logit of the logarithm of a probability. Beyond 36 the probability is one in these numbers. */
function logitOf(logProbability: number): number {
  const other = -Math.expm1(logProbability);
  return other > 0 ? logProbability - Math.log(other) : MOST;
}

const MOST = 37;
