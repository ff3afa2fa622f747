import type { ImageId } from '../../src/kernel/image-id.ts';
import type { Features } from './encoder/encoder.ts';

/** The features of the pictures that this worker has seen. They take 1 KB each with 256 numbers. */
export interface FeatureCache {
  readonly featuresOf: ReadonlyMap<ImageId, Features>;
  /** Returns the pictures that are not in the cache. The others count as used now. */
  unseen(imageIds: readonly ImageId[]): readonly ImageId[];
  keep(imageId: ImageId, features: Features): void;
}

/**
 * Holds at most `atMost` pictures. The least recently used go first, and the page sends them again when a question needs
 * them. The limit is many times what a link context can hold, so that no question drops its own pictures.
 */
export function createFeatureCache(atMost = 8192): FeatureCache {
  // A Map keeps the order of insertion, so the first key is the least recently used.
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
