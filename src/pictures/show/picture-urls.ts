import type { ImageId } from '../../kernel/image-id.ts';

/** The source of kept pictures. It is the image archive, which this room may not import. */
export interface PictureSource {
  /** `null` if the picture is gone. */
  blobOf(imageId: ImageId): Promise<Blob | null>;
  /** Calls the listener with every picture that is placed, including one that was missing. */
  onPut?(listener: (imageId: ImageId) => void): () => void;
}

export interface ShownPicture {
  /** `null` while it is loaded, and if it is missing. */
  readonly url: string | null;
  readonly missing: boolean;
}

/** Object URLs of pictures. Each picture has one, which all its users share. */
export interface PictureUrls {
  /**
   * Holds the picture's URL until the returned function is called. `changed` is called when the result of `shown`
   * changes.
   */
  hold(imageId: ImageId, changed: () => void): () => void;
  /** The same object as long as nothing changes. */
  shown(imageId: ImageId): ShownPicture;
}

interface Held {
  shown: ShownPicture;
  readonly holders: Set<() => void>;
  leaving: ReturnType<typeof setTimeout> | undefined;
}

/** So many pictures are shown in one task of the page, and the next ones in another. */
const AT_ONCE = 8;

const waiting: ShownPicture = { url: null, missing: false };
const missing: ShownPicture = { url: null, missing: true };

/** `grace` is how long a URL outlives its last user, in milliseconds, so that a picture that moves does not flicker. */
export function createPictureUrls(source: PictureSource, grace = 3_000): PictureUrls {
  const pictures = new Map<ImageId, Held>();

  const arrived: { imageId: ImageId; held: Held; blob: Blob | null }[] = [];

  async function fetch(imageId: ImageId, held: Held): Promise<void> {
    const blob = await source.blobOf(imageId).catch(() => null);
    if (arrived.push({ imageId, held, blob }) === 1) setTimeout(showArrived);
  }

  /**
   * Shows pictures that have arrived. A scrolled list asks for dozens, and the browser hands them over together. One by
   * one, each would lay the page out anew, all within one task.
   */
  function showArrived(): void {
    const now = arrived.splice(0, AT_ONCE).filter(({ imageId, held }) => {
      return pictures.get(imageId) === held;
    });
    for (const { held, blob } of now)
      held.shown = blob ? { url: URL.createObjectURL(blob), missing: false } : missing;
    for (const { held } of now) for (const changed of held.holders) changed();
    if (arrived.length > 0) setTimeout(showArrived);
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
      // Each user gets its own function, because two users may pass the same one.
      const holder = () => {
        changed();
      };
      held.holders.add(holder);
      return () => {
        if (!held.holders.delete(holder) || held.holders.size > 0) return;
        // A missing picture may have arrived before it is requested again.
        const patience = held.shown.missing ? 0 : grace;
        held.leaving = setTimeout(() => {
          drop(imageId, held);
        }, patience);
      };
    },
    shown: (imageId) => pictures.get(imageId)?.shown ?? waiting,
  };
}
