import type { ImageId } from '../../src/kernel/image-id.ts';
import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { LabelledPicture, SupportSet } from '../../src/domain/lcl/support-set.ts';
import type { EngineFailure } from '../protocol/engine.ts';
import type { Features } from './encoder/encoder.ts';
import { engineFails } from '../files/engine-failure.ts';
import { inCanonicalOrder } from './decoder/support-features.ts';

/** A demonstration whose picture the model has seen. */
export interface SeenDemonstration extends LabelledPicture {
  readonly features: Features;
}

/**
 * A support set in canonical order, each demonstration with its picture's features. Fails with `picture-unseen` (the
 * detail is the ImageId).
 */
export function seenInOrder(
  featuresOf: ReadonlyMap<ImageId, Features>,
  supportSet: SupportSet,
): Outcome<readonly SeenDemonstration[], EngineFailure> {
  const seen = [];
  for (const demonstration of inCanonicalOrder(supportSet)) {
    const features = featuresOf.get(demonstration.imageId);
    if (!features) return engineFails('picture-unseen', demonstration.imageId);
    seen.push({ ...demonstration, features });
  }
  return succeed(seen);
}
