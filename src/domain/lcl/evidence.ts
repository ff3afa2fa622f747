import { logSumExp } from '../../kernel/log-sum-exp.ts';
import { logShares, NONE } from './answer.ts';
import type { DemonstrationId } from './demonstration.ts';
import type { CandidateScores, Scores } from './scores.ts';

/** The effect of one demonstration on a candidate. It is measured by asking the same question without it. */
export interface Evidence {
  readonly demonstrationId: DemonstrationId;
  /**
   * The fall of the candidate's log-odds when it is left out, in nats. A negative value means that it spoke against the
   * candidate (decision 0011).
   */
  readonly drop: number;
  /** The candidate's log-odds with every demonstration, ln(p / (1 − p)), in nats. */
  readonly logOdds: number;
  /** The candidate's probability with every demonstration, and without this one. */
  readonly probability: number;
  readonly probabilityWithout: number;
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
  const full = logShare(labels, scores.full, candidate);
  const fullOdds = logOdds(labels, scores.full, candidate);
  return scores.without.map(({ demonstrationId, scores: left }) => {
    const without = logShare(labels, left, candidate);
    return {
      demonstrationId,
      drop: fullOdds - logOdds(labels, left, candidate),
      logOdds: fullOdds,
      probability: Math.exp(full),
      probabilityWithout: Math.exp(without),
    };
  });
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
