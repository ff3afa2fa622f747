/** A kept file is named by its content alone, so a new version can never be mistaken for an old one beside it. */
export interface Content {
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** A cache that holds files in segments of this many bytes, and a mark for each complete file. */
export interface SegmentCache {
  readonly open: () => Promise<Pick<Cache, 'match' | 'put' | 'keys' | 'delete'>>;
  readonly segmentBytes: number;
}

/** Losing one segment costs little, and a file of 14 MB still has only a dozen of them. */
export const SEGMENT_BYTES = 2 ** 20;

/** A file counts as kept only when this mark is written beside its segments. */
export const MARK = 'whole';

/** No request ever goes to this address. It only serves as a cache key. */
export function keyOf({ sha256 }: Content, part: number | typeof MARK): string {
  return `https://kept.invalid/${sha256}/${part}`;
}

/** How many segments a file has. */
export function segmentsOf({ segmentBytes }: SegmentCache, { bytes }: Content): number {
  return Math.ceil(bytes / segmentBytes);
}

/** The cache keys of all files that are here, complete or not. */
export async function keysIn(cache: SegmentCache): Promise<readonly string[]> {
  return (await (await cache.open()).keys()).map(({ url }) => url);
}
