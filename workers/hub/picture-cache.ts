import type { ImageId } from '../../src/kernel/image-id.ts';
import type { SeenPicture } from './vision-language-model.ts';

/** What the model's encoder saw of pictures: 150 KB each for SmolVLM 256M. */
export interface PictureCache {
  readonly seen: ReadonlyMap<ImageId, SeenPicture>;
  unseen(imageIds: readonly ImageId[]): readonly ImageId[];
  /** Lets the one go that was kept first if there are too many. */
  keep(imageId: ImageId, picture: SeenPicture): void;
}

/** More than any context can hold at 64 tokens a picture. */
const AT_MOST = 512;

export function createPictureCache(atMost = AT_MOST): PictureCache {
  const seen = new Map<ImageId, SeenPicture>();
  return {
    seen,
    unseen: (imageIds) => imageIds.filter((imageId) => !seen.has(imageId)),
    keep(imageId, picture) {
      seen.set(imageId, picture);
      const [oldest] = seen.keys();
      if (seen.size > atMost && oldest !== undefined) seen.delete(oldest);
    },
  };
}
