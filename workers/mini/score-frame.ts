import type { ImageId } from '../../src/kernel/image-id.ts';
import type { Taught } from '../../src/domain/lcl/link-context.ts';
import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { CandidateScores } from '../../src/domain/lcl/scores.ts';
import type { EngineFailure } from '../protocol/engine.ts';
import type { Features } from './encoder/encoder.ts';
import { assembleSupportFeatures } from './decoder/support-features.ts';
import type { Model } from './model.ts';
import { scoreLabels } from './decoder/scoring.ts';
import { seenInOrder } from './seen-support-set.ts';

/**
 * The scores under the full support set of a picture of which only the features are known. They are exactly the `full`
 * scores of `answerQuestion`. Fails with `picture-unseen` or `runtime-failed`.
 */
export async function scoreFrame(
  { decoder, manifest }: Model,
  featuresOf: ReadonlyMap<ImageId, Features>,
  features: Features,
  { supportSet, labels }: Taught,
): Promise<Outcome<CandidateScores, EngineFailure>> {
  const seen = seenInOrder(featuresOf, supportSet);
  if (!seen.ok) return seen;
  const supportFeatures = assembleSupportFeatures(seen.value, manifest.featureSize);
  const scored = await scoreLabels(decoder, { features, labels, supportFeatures, leaveOut: [] });
  return scored.ok ? succeed(scored.value.full) : scored;
}
