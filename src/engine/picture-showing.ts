import type { Engine, EngineFailure } from '../../workers/protocol/engine.ts';
import type { ImageId } from '../kernel/image-id.ts';
import { fail, succeed, type Outcome } from '../kernel/outcome.ts';

/** Where pictures come from; `null` if the picture is gone. */
export interface PictureStore {
  bitmapOf(imageId: ImageId): Promise<ImageBitmap | null>;
}

type Shown = Promise<Outcome<null, EngineFailure>>;

/** What a worker is shown, and what it is known to have seen. */
export interface PictureShowing {
  /** Whether the worker is known to have seen all of them. It may have forgotten some: then it says so. */
  hasSeen(imageIds: readonly ImageId[]): boolean;
  /** The worker has forgotten a picture: from now on it is asked again what it has seen. */
  forget(): void;
  /**
   * Shows the pictures that the worker has not seen; stops with `superseded` once `isStale`. `onShown` hears how many of
   * how many it has seen since.
   */
  show(
    imageIds: readonly ImageId[],
    isStale?: () => boolean,
    onShown?: (done: number, total: number) => void,
  ): Shown;
}

/** What `createPictureShowing` needs of the worker's life. */
export interface ShownWorker {
  unseen(imageIds: readonly ImageId[]): Promise<Outcome<readonly ImageId[], EngineFailure>>;
  readonly see: Engine['see'];
  /** Why the worker can be shown nothing any more; `null` while it can. */
  ended(): EngineFailure | null;
}

export const SUPERSEDED = fail<EngineFailure>({
  code: 'superseded',
  detail: 'a later question came, or this one was withdrawn',
});

export function createPictureShowing(worker: ShownWorker, pictures: PictureStore): PictureShowing {
  const underWay = new Map<ImageId, Shown>();
  const seen = new Set<ImageId>();

  async function fetchAndShow(imageId: ImageId): Shown {
    // A store that cannot be read is, for this question, a store without the picture.
    const bitmap = await pictures.bitmapOf(imageId).catch(() => null);
    if (!bitmap) return fail({ code: 'picture-unseen', detail: imageId });
    const end = worker.ended();
    if (end) {
      bitmap.close();
      return fail(end);
    }
    const shown = await worker.see(imageId, bitmap);
    if (shown.ok) seen.add(imageId);
    return shown;
  }

  /** A question and a picture shown ahead of it may meet. Both wait for the same showing. */
  function showOne(imageId: ImageId): Shown {
    const begun =
      underWay.get(imageId) ?? fetchAndShow(imageId).finally(() => underWay.delete(imageId));
    underWay.set(imageId, begun);
    return begun;
  }

  return {
    hasSeen: (imageIds) => imageIds.every((imageId) => seen.has(imageId)),
    forget: () => seen.clear(),
    async show(imageIds, isStale = () => false, onShown) {
      const unseen = await worker.unseen([...new Set(imageIds)]);
      if (!unseen.ok) return unseen;
      for (const imageId of imageIds) if (!unseen.value.includes(imageId)) seen.add(imageId);
      // Two at a time: the next is decoded while the worker looks at one. Forty bitmaps at once would fill a school
      // laptop's memory.
      let before: Shown | null = null;
      for (const [done, imageId] of unseen.value.entries()) {
        if (isStale()) return SUPERSEDED;
        const next = showOne(imageId);
        const shown = await before;
        if (shown && !shown.ok) return shown;
        onShown?.(Math.max(0, done - 1), unseen.value.length);
        before = next;
      }
      return (await before) ?? succeed(null);
    },
  };
}
