import { get, update, type UseStore } from 'idb-keyval';
import { parseImageId, type ImageId } from '../domain/image-id.ts';
import type { Outcome } from '../domain/outcome.ts';
import { attempt, type ArchiveFailure } from './archive-failure.ts';
import { parseImageRecord, type ImageRecord } from './image-record.ts';
import { openStore, settled } from './open-store.ts';

/** Keeps pictures under the SHA-256 of their bytes. */
export interface ImageArchive {
  /**
   * Keeps a picture; one that is there already only counts as placed anew. After a failure the picture stays in memory,
   * so nothing is lost while the page is open: the failure is there for the visitor to know.
   */
  put(imageId: ImageId, blob: Blob): Promise<Outcome<null, ArchiveFailure>>;
  /** `null` if the picture is gone. */
  blobOf(imageId: ImageId): Promise<Blob | null>;
  /**
   * Removes the pictures that no session mentions, unless they were placed at or after `olderThan`: another tab may have
   * placed one and not yet saved its session. Gives their number.
   */
  sweep(mentioned: ReadonlySet<ImageId>, olderThan: Date): Promise<Outcome<number, ArchiveFailure>>;
}

/** Opens at the first use; without IndexedDB it keeps pictures in memory and says so at every `put`. */
export function openImageArchive(): ImageArchive {
  const store = openStore('lcl-images');
  const refused = new Map<ImageId, Blob>();

  return {
    async put(imageId, blob) {
      const bytes = await blob.arrayBuffer();
      const outcome = await attempt(async () => {
        await update<unknown>(imageId, (stored) => keep(stored, bytes, blob.type), store);
        return null;
      });
      if (outcome.ok) refused.delete(imageId);
      else refused.set(imageId, blob);
      return outcome;
    },

    async blobOf(imageId) {
      const inMemory = refused.get(imageId);
      if (inMemory) return inMemory;
      const stored = await attempt(() => get<unknown>(imageId, store));
      const record = stored.ok ? parseImageRecord(stored.value) : null;
      return record && new Blob([record.bytes], { type: record.type });
    },

    sweep: (mentioned, olderThan) =>
      attempt(() => sweepStore(store, mentioned, olderThan.getTime())),
  };
}

function keep(stored: unknown, bytes: ArrayBuffer, type: string): ImageRecord {
  return { ...(parseImageRecord(stored) ?? { bytes, type }), keptAt: Date.now() };
}

/** One transaction, so that no other tab can place a picture between the look at its date and its removal. */
function sweepStore(
  store: UseStore,
  mentioned: ReadonlySet<ImageId>,
  olderThan: number,
): Promise<number> {
  return store('readwrite', async (images) => {
    let removed = 0;
    const done = settled(images.transaction);
    const keys = images.getAllKeys();
    keys.onsuccess = () => {
      for (const key of keys.result) {
        const imageId = parseImageId(key);
        if (imageId && mentioned.has(imageId)) continue;
        const stored = images.get(key);
        stored.onsuccess = () => {
          const record = parseImageRecord(stored.result);
          if (record && record.keptAt >= olderThan) return;
          images.delete(key);
          removed += 1;
        };
      }
    };
    await done;
    return removed;
  });
}
