import type { ImageId } from '../../src/kernel/image-id.ts';
import type { LinkContext, Taught } from '../../src/domain/lcl/link-context.ts';
import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { CentroidLikeness } from '../../src/domain/lcl/scores.ts';
import type { EngineFailure } from '../protocol/engine.ts';
import { centroidLikeness } from './decoder/centroid-likeness.ts';
import type { Features } from './encoder/encoder.ts';
import { engineFails } from '../files/engine-failure.ts';
import { seenInOrder } from './seen-support-set.ts';

/**
 * The cosine of the query of a link context to each label's centroid, in the features that the decoder reads. Fails with
 * `picture-unseen` (the detail is the ImageId).
 */
export function centroidOf(
  featuresOf: ReadonlyMap<ImageId, Features>,
  { supportSet, query, labels }: LinkContext,
): Outcome<CentroidLikeness, EngineFailure> {
  const asked = featuresOf.get(query.imageId);
  if (!asked) return engineFails('picture-unseen', query.imageId);
  return centroidOfFeatures(featuresOf, asked, { supportSet, labels });
}

/** The same where only the features of the picture are known. */
export function centroidOfFeatures(
  featuresOf: ReadonlyMap<ImageId, Features>,
  asked: Features,
  { supportSet, labels }: Taught,
): Outcome<CentroidLikeness, EngineFailure> {
  // In the order of the support features, because the sums must not depend on the order of the demonstrations either.
  const seen = seenInOrder(featuresOf, supportSet);
  if (!seen.ok) return seen;
  const shown = seen.value.map(({ features, label }) => ({
    features,
    concept: labels.indexOf(label),
  }));
  return succeed({ labels: centroidLikeness(shown, asked, labels.length) });
}
