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

/** A file of the build or of a model, by what it must be. */
export interface WantedFile extends Content {
  /** For messages. */
  readonly name: string;
  readonly url: string;
}

/**
 * Large files in Cache Storage, under their SHA-256 and in segments, so that a download which broke off goes on where it
 * was. A file counts as kept only once all of it has been checked and its mark is written. A browser that refuses to keep is
 * like one that has kept nothing: only what says so throws.
 */
export interface KeptFiles {
  /** The whole file as it was when it was checked, or `null`. Rejects with a RangeError if memory does not suffice for it. */
  read(file: Content): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The whole file as a Blob, which the browser need not hold in memory; `null` if it is not kept whole. */
  blob(file: Content): Promise<Blob | null>;
  /** The whole segments from the beginning of a file whose download broke off; empty if there are none. */
  readHead(file: Content): Promise<Uint8Array<ArrayBuffer>>;
  /** The same, one segment after another: of a large file not even the head need be in memory. Gives its bytes. */
  passHead(file: Content, take: (segment: Uint8Array<ArrayBuffer>) => void): Promise<number>;
  /** Those of the files that are kept whole. */
  keptOf<File extends Content>(files: readonly File[]): Promise<readonly File[]>;
  /** The same, but rejects where the browser does not let us look. */
  lookFor<File extends Content>(files: readonly File[]): Promise<readonly File[]>;
  /** Bytes of the files that are there, those of broken downloads too. */
  bytesOf(files: readonly Content[]): Promise<number>;
  /** Keeps what comes in after a head of so many bytes, which is kept already. */
  write(file: Content, headBytes: number): SegmentWriter;
  /** Throws a file away, or what there is of it. */
  forget(file: Content): Promise<void>;
  /** Throws away every file that is not among these, and all else in its cache but the addresses that it is to spare. */
  sweep(wanted: readonly Content[], spares?: (url: string) => boolean): Promise<void>;
  /** Resolves once everything that was to be kept until now is, or was refused. */
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
  // The mark first: what is half thrown away must not count as kept.
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
