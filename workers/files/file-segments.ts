/** Only its content names a kept file: a new version beside an old one cannot be taken for it. */
export interface Content {
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** A cache that holds files in segments of so many bytes, and a mark for each file that is whole. */
export interface SegmentCache {
  readonly open: () => Promise<Pick<Cache, 'match' | 'put' | 'keys' | 'delete'>>;
  readonly segmentBytes: number;
}

/** Small enough to lose, large enough that a file of 14 MB has a dozen. */
export const SEGMENT_BYTES = 2 ** 20;

/** A file counts as kept only once this is written beside its segments. */
export const MARK = 'whole';

/** No server is ever asked at this address. */
export function keyOf({ sha256 }: Content, part: number | typeof MARK): string {
  return `https://kept.invalid/${sha256}/${part}`;
}

/** How many segments a file has. */
export function segmentsOf({ segmentBytes }: SegmentCache, { bytes }: Content): number {
  return Math.ceil(bytes / segmentBytes);
}

/** Keys of what is there, of whole files and of parts. */
export async function keysIn(cache: SegmentCache): Promise<readonly string[]> {
  return (await (await cache.open()).keys()).map(({ url }) => url);
}
