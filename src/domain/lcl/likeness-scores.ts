import { logShares } from './answer.ts';
import type { CandidateScores, CentroidLikeness } from './scores.ts';

/**
 * How many nats a whole unit of cosine is worth. The decoder's own link began its training with this value (`sharpness`
 * in training/model.py), so both opinions are about equally bold. It was not fitted to anything.
 */
const SHARPNESS = 12;

/**
 * Turns likenesses into scores, so that they can be shown beside those of a model. It is a softmax over cosines with a
 * chosen, not a learnt, sharpness. "None of these" has no centroid, so it gets nothing.
 */
export function scoresOfLikeness({ labels }: CentroidLikeness): CandidateScores {
  return logShares({ labels: labels.map((cosine) => SHARPNESS * cosine), none: -Infinity });
}
