import { keyOf, MARK, segmentsOf, type Content, type SegmentCache } from './file-segments.ts';

export interface SegmentWriter {
  /** `at` is the offset of the chunk in the file. */
  take(chunk: Uint8Array, at: number): void;
  /** Called when the whole file has been checked. Writes the rest of it, and the mark. */
  finish(): void;
  /** The browser's message when it refused to keep a part, and `null` until then. Nothing more is kept after that. */
  refusal(): unknown;
}

/** Keeps the bytes that follow a head of this length. A write is listed in `writing` until it is done. */
export function segmentWriter(
  cache: SegmentCache,
  file: Content,
  headBytes: number,
  writing: Set<Promise<unknown>>,
): SegmentWriter {
  const { segmentBytes } = cache;
  let refusal: unknown = null;
  const put = segmentPutter(cache, file, writing, (why) => (refusal ??= why));
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
      const last = segmentsOf(cache, file) - 1;
      put(last, segment.slice(0, file.bytes - last * segmentBytes));
      put(MARK, new Uint8Array(0));
    },
    refusal: () => refusal,
  };
}

/** Writes one part after another, and stops at the first one that is refused. */
function segmentPutter(
  cache: SegmentCache,
  file: Content,
  writing: Set<Promise<unknown>>,
  onRefusal: (why: unknown) => void,
) {
  let turn: Promise<unknown> = Promise.resolve();
  return (part: number | typeof MARK, bytes: Uint8Array<ArrayBuffer>) => {
    const cached = new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } });
    const put = turn.then(async () => (await cache.open()).put(keyOf(file, part), cached));
    turn = put;
    const done = put.catch(onRefusal);
    writing.add(done);
    void done.then(() => writing.delete(done));
  };
}
