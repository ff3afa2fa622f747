import { get, keys, update } from 'idb-keyval';
import type { ImageId } from '../kernel/image-id.ts';
import { succeed, type Outcome } from '../kernel/outcome.ts';
import type { StorageFailure } from '../kernel/storage-failure.ts';
import type { Images } from '../ports/images.ts';
import { attempt } from './archive-failure.ts';
import { parseImageRecord, type ImageRecord } from './image-record.ts';
import { measureRecords, type Measured } from './measure-records.ts';
import { openDatabase, type Database, type DatabaseOptions } from './open-database.ts';
import { sweepImages } from './sweep-images.ts';

/** A picture that waits longer for its database is held in memory, so that the visitor's drop goes on. */
const PATIENCE_MS = 5000;

/** Keeps pictures under the SHA-256 of their bytes. */
export interface ImageArchive extends Images, Pick<Database, 'reopen'> {
  /** Calls the listener for every picture that is placed from now on, until the returned function is called. */
  onPut(listener: (imageId: ImageId) => void): () => void;
  measure(): Promise<Outcome<Measured, StorageFailure>>;
  /** Closes, forgets what was refused, and refuses every use until `reopen`. */
  shut(): void;
  /** Deletes every picture and the database itself. */
  erase(): Promise<Outcome<null, StorageFailure>>;
}

/** Opens at the first use; without IndexedDB it keeps pictures in memory and says so at every `put`. */
export function openImageArchive(options: DatabaseOptions = {}): ImageArchive {
  const database = openDatabase('lcl-images', { patienceMs: PATIENCE_MS, ...options });
  const held = new Map<ImageId, Held>();
  const listeners = new Set<(imageId: ImageId) => void>();

  const put = async (imageId: ImageId, blob: Blob) => {
    // In memory first: whoever looks for it while the database is slow finds it.
    const mine: Held = { blob, isRefused: false };
    held.set(imageId, mine);
    const outcome = await attempt(async () => {
      const bytes = await blob.arrayBuffer();
      await update<unknown>(imageId, (stored) => keep(stored, bytes, blob.type), database.use);
      return null;
    });
    if (outcome.ok) held.delete(imageId);
    else mine.isRefused = true;
    for (const listener of listeners) listener(imageId);
    return outcome;
  };

  return {
    put,

    async putRefused() {
      // One after another: the first refusal says that the others need not be tried.
      for (const [imageId, { blob }] of refused(held)) {
        const { ok } = await put(imageId, blob);
        if (!ok) break;
      }
      return refused(held).length;
    },

    async blobOf(imageId) {
      const inMemory = held.get(imageId);
      if (inMemory) return inMemory.blob;
      const stored = await attempt(() => get<unknown>(imageId, database.use));
      const record = stored.ok ? parseImageRecord(stored.value) : null;
      return record && new Blob([record.bytes], { type: record.type });
    },

    async missing(imageIds) {
      const unknown = [...imageIds].filter((imageId) => !held.has(imageId));
      if (unknown.length === 0) return succeed([]);
      return attempt(async () => {
        const kept = new Set(await keys<IDBValidKey>(database.use));
        return unknown.filter((imageId) => !kept.has(imageId));
      });
    },

    onPut(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    sweep: (mentioned, olderThan) =>
      attempt(() => sweepImages(database.use, mentioned, olderThan.getTime())),

    measure: () =>
      attempt(() =>
        measureRecords(database, (stored) => parseImageRecord(stored)?.bytes.byteLength ?? 0),
      ),

    shut() {
      database.shut();
      held.clear();
    },
    reopen: database.reopen,
    erase: () =>
      attempt(async () => {
        await database.erase();
        // Not before: a put that came meanwhile was refused, and where deleting fails these are the only copies.
        held.clear();
        return null;
      }),
  };
}

/** A picture in memory, because it is being written or because the browser refused it. */
interface Held {
  readonly blob: Blob;
  isRefused: boolean;
}

function refused(held: ReadonlyMap<ImageId, Held>) {
  return [...held].filter(([, { isRefused }]) => isRefused);
}

function keep(stored: unknown, bytes: ArrayBuffer, type: string): ImageRecord {
  const kept = parseImageRecord(stored) ?? { bytes, type };
  return { bytes: kept.bytes, type: kept.type, keptAt: Date.now() };
}
