import { logSumExp } from '../../kernel/log-sum-exp.ts';
import { logShares, NONE } from './answer.ts';
import type { DemonstrationId } from './demonstration.ts';
import type { CandidateScores, Scores } from './scores.ts';

/** The effect of something that the model was shown on a candidate. It is measured by asking again without it. */
export interface Effect {
  /**
   * The fall of the candidate's log-odds when it is left out, in nats. A negative value means that it spoke against the
   * candidate (decision 0011).
   */
  readonly drop: number;
  /** The candidate's log-odds with everything, ln(p / (1 − p)), in nats. */
  readonly logOdds: number;
  /** The candidate's probability with everything, and without this. */
  readonly probability: number;
  readonly probabilityWithout: number;
}

/** The effect of one demonstration. */
export interface Evidence extends Effect {
  readonly demonstrationId: DemonstrationId;
}

/**
 * Exact leave-one-out evidence for one candidate, in the order of the scores. Every value is the model's own answer
 * under a support set that lacks one demonstration.
 */
export function evidenceFor(
  labels: readonly string[],
  scores: Scores,
  candidate: string | typeof NONE,
): readonly Evidence[] {
  return scores.without.map(({ demonstrationId, scores: left }) => ({
    demonstrationId,
    ...effectOn(labels, scores.full, left, candidate),
  }));
}

/** How a candidate fares under other scores for the same question. */
export function effectOn(
  labels: readonly string[],
  full: CandidateScores,
  left: CandidateScores,
  candidate: string | typeof NONE,
): Effect {
  const fullOdds = logOdds(labels, full, candidate);
  return {
    drop: fullOdds - logOdds(labels, left, candidate),
    logOdds: fullOdds,
    probability: Math.exp(logShare(labels, full, candidate)),
    probabilityWithout: Math.exp(logShare(labels, left, candidate)),
  };
}

/** ln(p / (1 − p)) of a candidate's share p. It avoids the cancellation in 1 − p where p is almost 1. */
function logOdds(
  labels: readonly string[],
  scores: CandidateScores,
  candidate: string | typeof NONE,
): number {
  const place = candidate === NONE ? labels.length : labels.indexOf(candidate);
  const all = [...scores.labels, scores.none];
  return (all[place] ?? NaN) - logSumExp(all.filter((_, index) => index !== place));
}

function logShare(
  labels: readonly string[],
  scores: CandidateScores,
  candidate: string | typeof NONE,
): number {
  const shares = logShares(scores);
  if (candidate === NONE) return shares.none;
  const share = shares.labels[labels.indexOf(candidate)];
  if (share === undefined) throw new Error(`"${candidate}" is not a candidate`);
  return share;
}
