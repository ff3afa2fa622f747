import { logShares } from './answer.ts';
import type { CandidateScores, CentroidLikeness } from './scores.ts';

/**
 * How many nats a whole unit of cosine is worth: what the decoder's own link began its training with, so that both opinions
 * are about equally bold (`sharpness` in training/model.py). It was fitted to nothing.
 */
const SHARPNESS = 12;

/**
 * Likenesses as scores, to be shown beside those of a model: a softmax over cosines, at a sharpness that was chosen and not
 * learnt. "None of these" has no centroid: it gets nothing.
 */
export function scoresOfLikeness({ labels }: CentroidLikeness): CandidateScores {
  return logShares({ labels: labels.map((cosine) => SHARPNESS * cosine), none: -Infinity });
}
