import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { ImageId } from '../../src/kernel/image-id.ts';
import type { CandidateScores } from '../../src/domain/lcl/scores.ts';
import type { EngineFailure, ScoringBatch } from '../protocol/engine.ts';
import type { Features } from './encoder/encoder.ts';
import { engineFails } from '../files/engine-failure.ts';
import { assembleSupportFeatures } from './decoder/support-features.ts';
import type { QueryRow } from './decoder/decoder.ts';
import type { Model } from './model.ts';
import { scoreRows } from './decoder/scoring.ts';
import { seenInOrder } from './seen-support-set.ts';

/**
 * The scores of each row of a batch, in its order. Every demonstration is a block that attends to itself alone, so a part
 * of the support set is a mask over the same features (decision 0009). Fails with `picture-unseen` (the detail is the
 * ImageId) or `runtime-failed`.
 */
export async function scoreBatch(
  { decoder, manifest }: Model,
  featuresOf: ReadonlyMap<ImageId, Features>,
  { taught: { supportSet, labels }, rows }: ScoringBatch,
): Promise<Outcome<readonly CandidateScores[], EngineFailure>> {
  const seen = seenInOrder(featuresOf, supportSet);
  if (!seen.ok) return seen;
  const supportFeatures = assembleSupportFeatures(seen.value, manifest.featureSize);
  const queryRows: QueryRow[] = [];
  for (const { imageId, shown } of rows) {
    const features = featuresOf.get(imageId);
    if (!features) return engineFails('picture-unseen', imageId);
    const visible = shown && new Set(shown);
    const mask = new Float32Array(supportFeatures.positions);
    for (const [position, { demonstrationId }] of seen.value.entries())
      mask[position] = !visible || visible.has(demonstrationId) ? 1 : 0;
    queryRows.push({ features, mask });
  }
  return queryRows.length === 0
    ? succeed([])
    : scoreRows(decoder, supportFeatures, labels, queryRows);
}
