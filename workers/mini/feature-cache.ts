import type { ImageId } from '../../src/kernel/image-id.ts';
import type { Features } from './encoder/encoder.ts';

/** The features of the pictures that this worker has seen: 1 KB each with 256 numbers. */
export interface FeatureCache {
  readonly featuresOf: ReadonlyMap<ImageId, Features>;
  /** Those that are not held; those that are count as used now. */
  unseen(imageIds: readonly ImageId[]): readonly ImageId[];
  keep(imageId: ImageId, features: Features): void;
}

/**
 * Holds at most `atMost` pictures; those not asked for longest go first, and the page shows them again when a question
 * needs them. Many times more than a link context can hold, so that no question drives out its own pictures.
 */
export function createFeatureCache(atMost = 8192): FeatureCache {
  // A Map keeps the order of insertion: the first key is the one that was not asked for longest.
  const kept = new Map<ImageId, Features>();

  function keep(imageId: ImageId, features: Features): void {
    kept.delete(imageId);
    kept.set(imageId, features);
    for (const oldest of kept.keys()) {
      if (kept.size <= atMost) return;
      kept.delete(oldest);
    }
  }

  return {
    featuresOf: kept,
    keep,
    unseen: (imageIds) =>
      imageIds.filter((imageId) => {
        const features = kept.get(imageId);
        if (features) keep(imageId, features);
        return !features;
      }),
  };
}
