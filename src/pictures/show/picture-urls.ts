import type { ImageId } from '../../kernel/image-id.ts';

/** Where kept pictures come from: the image archive, which this room may not know. */
export interface PictureSource {
  /** `null` if the picture is gone. */
  blobOf(imageId: ImageId): Promise<Blob | null>;
  /** Tells of every picture that is placed, one that was missing among them. */
  onPut?(listener: (imageId: ImageId) => void): () => void;
}

export interface ShownPicture {
  /** `null` while it is fetched, and if it is missing. */
  readonly url: string | null;
  readonly missing: boolean;
}

/** Object URLs of pictures, one per picture, shared by all who show it. */
export interface PictureUrls {
  /** Holds the picture's URL until the returned function is called; `changed` tells when `shown` gives another answer. */
  hold(imageId: ImageId, changed: () => void): () => void;
  /** The same object as long as nothing changes. */
  shown(imageId: ImageId): ShownPicture;
}

interface Held {
  shown: ShownPicture;
  readonly holders: Set<() => void>;
  leaving: ReturnType<typeof setTimeout> | undefined;
}

const waiting: ShownPicture = { url: null, missing: false };
const missing: ShownPicture = { url: null, missing: true };

/** `grace`: milliseconds for which a URL outlives its last holder, so that a picture that moves does not flicker. */
export function createPictureUrls(source: PictureSource, grace = 3_000): PictureUrls {
  const pictures = new Map<ImageId, Held>();

  async function fetch(imageId: ImageId, held: Held): Promise<void> {
    const blob = await source.blobOf(imageId).catch(() => null);
    if (pictures.get(imageId) !== held) return;
    held.shown = blob ? { url: URL.createObjectURL(blob), missing: false } : missing;
    for (const changed of held.holders) changed();
  }

  function begin(imageId: ImageId): Held {
    const held: Held = { shown: waiting, holders: new Set(), leaving: undefined };
    pictures.set(imageId, held);
    void fetch(imageId, held);
    return held;
  }

  function drop(imageId: ImageId, held: Held): void {
    pictures.delete(imageId);
    if (held.shown.url) URL.revokeObjectURL(held.shown.url);
  }

  source.onPut?.((imageId) => {
    const held = pictures.get(imageId);
    if (held?.shown.missing) void fetch(imageId, held);
  });

  return {
    hold(imageId, changed) {
      const held = pictures.get(imageId) ?? begin(imageId);
      clearTimeout(held.leaving);
      // A function of its own for each holder: two may bring the same one.
      const holder = () => {
        changed();
      };
      held.holders.add(holder);
      return () => {
        if (!held.holders.delete(holder) || held.holders.size > 0) return;
        // A missing picture may have come by the time that it is asked for again.
        const patience = held.shown.missing ? 0 : grace;
        held.leaving = setTimeout(() => {
          drop(imageId, held);
        }, patience);
      };
    },
    shown: (imageId) => pictures.get(imageId)?.shown ?? waiting,
  };
}
