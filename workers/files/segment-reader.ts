import { keyOf, MARK, segmentsOf, type Content, type SegmentCache } from './file-segments.ts';

/** How many segments are read at once. */
const SEGMENTS_AT_ONCE = 8;

/**
 * The whole file, or `null` if it is not complete here. Rejects with a RangeError if there is not enough memory for it.
 */
export async function readWhole(
  cache: SegmentCache,
  file: Content,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { segmentBytes } = cache;
  if (!(await (await cache.open()).match(keyOf(file, MARK)))) return null;
  // A few segments at a time are copied straight into place, because a large file must not be in memory twice.
  const whole = allocate(file.bytes);
  for (let first = 0; first < segmentsOf(cache, file); first += SEGMENTS_AT_ONCE) {
    const count = Math.min(SEGMENTS_AT_ONCE, segmentsOf(cache, file) - first);
    const segments = await Promise.all(
      Array.from({ length: count }, (_, index) => readSegment(cache, file, first + index)),
    );
    for (const [index, segment] of segments.entries()) {
      const at = (first + index) * segmentBytes;
      if (segment?.length !== Math.min(segmentBytes, file.bytes - at)) return null;
      whole.set(segment, at);
    }
  }
  return whole;
}

/** The same as a Blob, which the browser need not hold in memory. */
export async function blobOf(segments: SegmentCache, file: Content): Promise<Blob | null> {
  const cache = await segments.open();
  if (!(await cache.match(keyOf(file, MARK)))) return null;
  const parts: Blob[] = [];
  for (let index = 0; index < segmentsOf(segments, file); index++) {
    const segment = await (await cache.match(keyOf(file, index)))?.blob();
    if (!segment) return null;
    parts.push(segment);
  }
  const whole = new Blob(parts);
  return whole.size === file.bytes ? whole : null;
}

/** Hands over the complete segments from the beginning of a file, one after another. Returns the number of bytes. */
export async function passSegments(
  cache: SegmentCache,
  file: Content,
  take: (segment: Uint8Array<ArrayBuffer>) => void,
): Promise<number> {
  const { segmentBytes } = cache;
  let passed = 0;
  try {
    // The last segment is written together with the mark, so a head is never the whole file.
    while (passed < segmentsOf(cache, file) - 1) {
      const segment = await readSegment(cache, file, passed);
      if (segment?.length !== segmentBytes) break;
      take(segment);
      passed += 1;
    }
  } catch {
    // The segments that were handed over until then are a valid head too.
  }
  return passed * segmentBytes;
}

async function readSegment(cache: SegmentCache, file: Content, index: number) {
  const found = await (await cache.open()).match(keyOf(file, index));
  return found ? new Uint8Array(await found.arrayBuffer()) : null;
}

/**
 * The file still exists. It did not fit into memory, so the error uses the words by which engines recognise that
 * (workers/hub/hub-failure.ts).
 */
function allocate(bytes: number): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(bytes);
  } catch (error) {
    throw new RangeError(`Array buffer allocation failed: ${bytes} bytes`, { cause: error });
  }
}
