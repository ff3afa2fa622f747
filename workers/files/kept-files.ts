import { join } from './join.ts';

/** A file of the build or of a model, by what it must be. */
export interface WantedFile {
  /** For messages. */
  readonly name: string;
  readonly url: string;
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** Only its content names a kept file: a new version beside an old one cannot be taken for it. */
export type Content = Pick<WantedFile, 'bytes' | 'sha256'>;

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

export interface SegmentWriter {
  /** `at` is the chunk's place in the file. */
  take(chunk: Uint8Array, at: number): void;
  /** To be called once the whole file has been checked: writes the rest, and the mark. */
  finish(): void;
  /** What the browser said when it refused to keep a part; `null` while it has not. Nothing is kept after that. */
  refusal(): unknown;
}

/** Small enough to lose, large enough that a file of 14 MB has a dozen. */
export const SEGMENT_BYTES = 2 ** 20;

/** How many segments are read at once. */
const SEGMENTS_AT_ONCE = 8;

const MARK = 'whole';

/** Opens the kept files of the studio at this base path; `null` where there is no Cache Storage (insecure contexts). */
export function openKeptFiles(basePath: string): KeptFiles | null {
  const { caches } = globalThis as { caches?: CacheStorage };
  return caches ? keptFilesIn(() => caches.open(`lcl-files-v1 ${basePath}`)) : null;
}

/** As {@link openKeptFiles}, in this cache. */
export function keptFilesIn(
  openCache: () => Promise<Pick<Cache, 'match' | 'put' | 'keys' | 'delete'>>,
  segmentBytes = SEGMENT_BYTES,
): KeptFiles {
  const writing = new Set<Promise<unknown>>();
  const segmentsOf = ({ bytes }: Content) => Math.ceil(bytes / segmentBytes);

  const readSegment = async (file: Content, index: number) => {
    const found = await (await openCache()).match(keyOf(file, index));
    return found ? new Uint8Array(await found.arrayBuffer()) : null;
  };

  const keys = async () => (await (await openCache()).keys()).map(({ url }) => url);

  const forget = async (isUnwanted: (url: string) => boolean) => {
    const cache = await openCache();
    // The mark first: what is half thrown away must not count as kept.
    const unwanted = (await keys()).filter(isUnwanted);
    for (const url of unwanted.filter((one) => one.endsWith(`/${MARK}`))) await cache.delete(url);
    await Promise.all(unwanted.map((url) => cache.delete(url)));
  };

  const lookFor: KeptFiles['lookFor'] = async (files) => {
    const there = new Set(await keys());
    const isWhole = (file: Content) =>
      there.has(keyOf(file, MARK)) &&
      Array.from({ length: segmentsOf(file) }, (_, index) => keyOf(file, index)).every((key) =>
        there.has(key),
      );
    return files.filter(isWhole);
  };

  const passHead: KeptFiles['passHead'] = async (file, take) => {
    let passed = 0;
    await orElse(undefined, async () => {
      // The last segment is written with the mark alone: a head is never the whole file.
      while (passed < segmentsOf(file) - 1) {
        const segment = await readSegment(file, passed);
        if (segment?.length !== segmentBytes) break;
        take(segment);
        passed += 1;
      }
    });
    return passed * segmentBytes;
  };

  return {
    read: (file) =>
      orElse<Uint8Array<ArrayBuffer> | null>(
        null,
        async () => {
          if (!(await (await openCache()).match(keyOf(file, MARK)))) return null;
          // A few at a time and straight to their places: of a large file there must not be two copies in memory.
          const whole = allocate(file.bytes);
          for (let first = 0; first < segmentsOf(file); first += SEGMENTS_AT_ONCE) {
            const count = Math.min(SEGMENTS_AT_ONCE, segmentsOf(file) - first);
            const segments = await Promise.all(
              Array.from({ length: count }, (_, index) => readSegment(file, first + index)),
            );
            for (const [index, segment] of segments.entries()) {
              const at = (first + index) * segmentBytes;
              if (segment?.length !== Math.min(segmentBytes, file.bytes - at)) return null;
              whole.set(segment, at);
            }
          }
          return whole;
        },
        (error) => error instanceof RangeError,
      ),
    blob: (file) =>
      orElse<Blob | null>(null, async () => {
        const cache = await openCache();
        if (!(await cache.match(keyOf(file, MARK)))) return null;
        const parts: Blob[] = [];
        for (let index = 0; index < segmentsOf(file); index++) {
          const segment = await (await cache.match(keyOf(file, index)))?.blob();
          if (!segment) return null;
          parts.push(segment);
        }
        const whole = new Blob(parts);
        return whole.size === file.bytes ? whole : null;
      }),
    readHead: async (file) => {
      const head: Uint8Array[] = [];
      await passHead(file, (segment) => head.push(segment));
      return join(head);
    },
    passHead,
    keptOf: (files) => orElse<typeof files>([], () => lookFor(files)),
    lookFor,
    bytesOf: (files) =>
      orElse(0, async () => {
        const there = new Set(await keys());
        const bytesOf = (file: Content) => {
          const indexes = Array.from({ length: segmentsOf(file) }, (_, index) => index);
          const sizeOf = (index: number) =>
            Math.min(segmentBytes, file.bytes - index * segmentBytes);
          return indexes
            .filter((index) => there.has(keyOf(file, index)))
            .reduce((bytes, index) => bytes + sizeOf(index), 0);
        };
        return files.reduce((bytes, file) => bytes + bytesOf(file), 0);
      }),
    write(file, headBytes) {
      let refusal: unknown = null;
      const put = segmentPutter(openCache, file, writing, (why) => (refusal ??= why));
      let segment = new Uint8Array(segmentBytes);
      let at = headBytes;
      return {
        take(chunk, chunkAt) {
          // The server began again.
          if (chunkAt < at) at = chunkAt;
          for (let taken = 0; taken < chunk.length;) {
            const filled = at % segmentBytes;
            const part = chunk.subarray(taken, taken + segmentBytes - filled);
            segment.set(part, filled);
            taken += part.length;
            at += part.length;
            if (at % segmentBytes !== 0 || at >= file.bytes) continue;
            put(at / segmentBytes - 1, segment);
            segment = new Uint8Array(segmentBytes);
          }
        },
        finish() {
          const last = segmentsOf(file) - 1;
          put(last, segment.slice(0, file.bytes - last * segmentBytes));
          put(MARK, new Uint8Array(0));
        },
        refusal: () => refusal,
      };
    },
    forget: (file) => orElse(undefined, () => forget((url) => url.includes(`/${file.sha256}/`))),
    sweep: (wanted, spares = () => false) =>
      orElse(undefined, () =>
        forget((url) => !spares(url) && !wanted.some(({ sha256 }) => url.includes(`/${sha256}/`))),
      ),
    settled: async () => void (await Promise.allSettled([...writing])),
  };
}

/** Puts one part after another; after the first that is refused, none. */
function segmentPutter(
  openCache: () => Promise<Pick<Cache, 'put'>>,
  file: Content,
  writing: Set<Promise<unknown>>,
  onRefusal: (why: unknown) => void,
) {
  let turn: Promise<unknown> = Promise.resolve();
  return (part: number | typeof MARK, bytes: Uint8Array<ArrayBuffer>) => {
    const cached = new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } });
    const put = turn.then(async () => (await openCache()).put(keyOf(file, part), cached));
    turn = put;
    const done = put.catch(onRefusal);
    writing.add(done);
    void done.then(() => writing.delete(done));
  };
}

/** No server is ever asked at this address. */
function keyOf({ sha256 }: Content, part: number | typeof MARK): string {
  return `https://kept.invalid/${sha256}/${part}`;
}

/** What cannot be held in memory is not gone: said in the words that engines know (workers/hub/hub-failure.ts). */
function allocate(bytes: number): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(bytes);
  } catch (error) {
    throw new RangeError(`Array buffer allocation failed: ${bytes} bytes`, { cause: error });
  }
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
