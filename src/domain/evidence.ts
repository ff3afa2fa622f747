import { logShares, NONE } from './answer.ts';
import type { DemonstrationId } from './demonstration.ts';
import type { CandidateScores, Scores } from './scores.ts';

/** What one demonstration did for a candidate: the same question asked again without it. */
export interface Evidence {
  readonly demonstrationId: DemonstrationId;
  /** By how much the candidate's log-probability falls when it is left out, in nats; negative: it spoke against. */
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
      drop: full - without,
      probability: Math.exp(full),
      probabilityWithout: Math.exp(without),
    };
  });
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
