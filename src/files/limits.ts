/**
 * How much an archive may contain. Archives are not trusted, because a small one may unpack to more than the device can
 * hold.
 */
export interface ArchiveLimits {
  readonly entries: number;
  /** Bytes of all files together, unpacked. */
  readonly totalBytes: number;
  /** Bytes of one file, unpacked. */
  readonly fileBytes: number;
  /** How many times larger than its packed size a file may be. Text compresses well, so small files are not checked. */
  readonly ratio: number;
  /** The ratio is checked from this many unpacked bytes on. */
  readonly ratioFrom: number;
}

const MB = 1024 * 1024;

/**
 * The pictures of a lesson are far below this, and a zip bomb is far above. What the studio writes, it can read, so an
 * export may hold as much as a session.
 */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 50_000,
  totalBytes: 4096 * MB,
  fileBytes: 200 * MB,
  ratio: 200,
  ratioFrom: MB,
};
