import type { ImageId } from '../../src/kernel/image-id.ts';
import type { SeenPicture } from './vision-language-model.ts';

/** The encoder's output for pictures. It is 150 KB for each with SmolVLM 256M. */
export interface PictureCache<Seen = SeenPicture> {
  readonly seen: ReadonlyMap<ImageId, Seen>;
  unseen(imageIds: readonly ImageId[]): readonly ImageId[];
  /** If there are too many, the one that was kept first is dropped. */
  keep(imageId: ImageId, picture: Seen): void;
}

/** More than any context can hold at 64 tokens a picture. */
const AT_MOST = 512;

export function createPictureCache<Seen = SeenPicture>(atMost = AT_MOST): PictureCache<Seen> {
  const seen = new Map<ImageId, Seen>();
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
