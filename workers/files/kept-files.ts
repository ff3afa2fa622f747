import {
  keyOf,
  keysIn,
  MARK,
  SEGMENT_BYTES,
  segmentsOf,
  type Content,
  type SegmentCache,
} from './file-segments.ts';
import { join } from './join.ts';
import { blobOf, passSegments, readWhole } from './segment-reader.ts';
import { segmentWriter, type SegmentWriter } from './segment-writer.ts';

/** A file of the build or of a model, with the size and hash that it must have. */
export interface WantedFile extends Content {
  /** For messages. */
  readonly name: string;
  readonly url: string;
}

/**
 * Large files in Cache Storage, stored in segments under their SHA-256. A download that broke off therefore goes on where
 * it stopped. A file counts as kept only when all of it has been checked and its mark is written. A browser that refuses
 * to keep files is treated like one that has kept nothing. Only the functions that say so throw.
 */
export interface KeptFiles {
  /**
   * The whole file as it was when it was checked, or `null`. Rejects with a RangeError if there is not enough memory for
   * it.
   */
  read(file: Content): Promise<Uint8Array<ArrayBuffer> | null>;
  /**
   * The whole file as a Blob, which the browser does not have to hold in memory. `null` if the file is not complete here.
   */
  blob(file: Content): Promise<Blob | null>;
  /** The complete segments from the beginning of a file whose download broke off. Empty if there are none. */
  readHead(file: Content): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * The same, one segment after another, because not even the head of a large file has to be in memory. Returns the
   * number of bytes.
   */
  passHead(file: Content, take: (segment: Uint8Array<ArrayBuffer>) => void): Promise<number>;
  /** The files of this list that are kept and complete. */
  keptOf<File extends Content>(files: readonly File[]): Promise<readonly File[]>;
  /** The same, but rejects where the browser does not allow a look into the cache. */
  lookFor<File extends Content>(files: readonly File[]): Promise<readonly File[]>;
  /** Bytes of the files that are here, including those of downloads that broke off. */
  bytesOf(files: readonly Content[]): Promise<number>;
  /** Keeps the bytes that follow a head of this length, which is kept already. */
  write(file: Content, headBytes: number): SegmentWriter;
  /** Deletes a file, or the part of it that is here. */
  forget(file: Content): Promise<void>;
  /**
   * Deletes every file that is not in this list. Deletes everything else in the cache too, except the addresses to spare.
   */
  sweep(wanted: readonly Content[], spares?: (url: string) => boolean): Promise<void>;
  /** Resolves when every write that was started until now has been done or refused. */
  settled(): Promise<void>;
}

/** Opens the kept files of the studio at this base path; `null` where there is no Cache Storage (insecure contexts). */
export function openKeptFiles(basePath: string): KeptFiles | null {
  const { caches } = globalThis as { caches?: CacheStorage };
  return caches ? keptFilesIn(() => caches.open(`lcl-files-v1 ${basePath}`)) : null;
}

/** As {@link openKeptFiles}, in this cache. */
export function keptFilesIn(
  openCache: SegmentCache['open'],
  segmentBytes = SEGMENT_BYTES,
): KeptFiles {
  const cache: SegmentCache = { open: openCache, segmentBytes };
  const writing = new Set<Promise<unknown>>();
  return {
    read: (file) =>
      orElse<Uint8Array<ArrayBuffer> | null>(
        null,
        () => readWhole(cache, file),
        (error) => error instanceof RangeError,
      ),
    blob: (file) => orElse<Blob | null>(null, () => blobOf(cache, file)),
    readHead: async (file) => {
      const head: Uint8Array[] = [];
      await passSegments(cache, file, (segment) => head.push(segment));
      return join(head);
    },
    passHead: (file, take) => passSegments(cache, file, take),
    keptOf: (files) => orElse<typeof files>([], () => wholeOf(cache, files)),
    lookFor: (files) => wholeOf(cache, files),
    bytesOf: (files) => orElse(0, () => bytesThere(cache, files)),
    write: (file, headBytes) => segmentWriter(cache, file, headBytes, writing),
    forget: (file) =>
      orElse(undefined, () => forget(cache, (url) => url.includes(`/${file.sha256}/`))),
    sweep: (wanted, spares = () => false) =>
      orElse(undefined, () =>
        forget(
          cache,
          (url) => !spares(url) && !wanted.some(({ sha256 }) => url.includes(`/${sha256}/`)),
        ),
      ),
    settled: async () => void (await Promise.allSettled([...writing])),
  };
}

async function wholeOf<File extends Content>(
  cache: SegmentCache,
  files: readonly File[],
): Promise<readonly File[]> {
  const there = new Set(await keysIn(cache));
  const isWhole = (file: Content) =>
    there.has(keyOf(file, MARK)) &&
    Array.from({ length: segmentsOf(cache, file) }, (_, index) => keyOf(file, index)).every((key) =>
      there.has(key),
    );
  return files.filter(isWhole);
}

async function bytesThere(cache: SegmentCache, files: readonly Content[]): Promise<number> {
  const { segmentBytes } = cache;
  const there = new Set(await keysIn(cache));
  const bytesOf = (file: Content) => {
    const indexes = Array.from({ length: segmentsOf(cache, file) }, (_, index) => index);
    const sizeOf = (index: number) => Math.min(segmentBytes, file.bytes - index * segmentBytes);
    return indexes
      .filter((index) => there.has(keyOf(file, index)))
      .reduce((bytes, index) => bytes + sizeOf(index), 0);
  };
  return files.reduce((bytes, file) => bytes + bytesOf(file), 0);
}

async function forget(segments: SegmentCache, isUnwanted: (url: string) => boolean): Promise<void> {
  const cache = await segments.open();
  // The mark is deleted first, because a file that is only half deleted must not count as kept.
  const unwanted = (await keysIn(segments)).filter(isUnwanted);
  for (const url of unwanted.filter((one) => one.endsWith(`/${MARK}`))) await cache.delete(url);
  await Promise.all(unwanted.map((url) => cache.delete(url)));
}

async function orElse<Value>(
  otherwise: Value,
  run: () => Promise<Value>,
  isToBeHeard: (error: unknown) => boolean = () => false,
): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    if (isToBeHeard(error)) throw error;
    return otherwise;
  }
}
