import { logSumExp } from '../../kernel/log-sum-exp.ts';
import { logShares, NONE } from './answer.ts';
import type { DemonstrationId } from './demonstration.ts';
import type { CandidateScores, Scores } from './scores.ts';

/** What one demonstration did for a candidate: the same question asked again without it. */
export interface Evidence {
  readonly demonstrationId: DemonstrationId;
  /** By how much the candidate's log-odds fall when it is left out, in nats; negative: it spoke against (decision 0011). */
  readonly drop: number;
  /** The candidate's probability with every demonstration, and without this one. */
  readonly probability: number;
  readonly probabilityWithout: number;
}

/**
 * Leave-one-out evidence for one candidate, exact: every value is the model's own answer under a support set that lacks
 * one demonstration. In the order of the scores.
 */
export function evidenceFor(
  labels: readonly string[],
  scores: Scores,
  candidate: string | typeof NONE,
): readonly Evidence[] {
  const full = logShare(labels, scores.full, candidate);
  return scores.without.map(({ demonstrationId, scores: left }) => {
    const without = logShare(labels, left, candidate);
    return {
      demonstrationId,
      drop: logOdds(labels, scores.full, candidate) - logOdds(labels, left, candidate),
      probability: Math.exp(full),
      probabilityWithout: Math.exp(without),
    };
  });
}

/** ln(p / (1 − p)) of a candidate's share p, without the cancellation of 1 − p where p is almost 1. */
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
