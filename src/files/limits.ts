/** How much an archive may hold. It is a stranger: a small one may unpack to more than the device has. */
export interface ArchiveLimits {
  readonly entries: number;
  /** Bytes of all files together, unpacked. */
  readonly totalBytes: number;
  /** Bytes of one file, unpacked. */
  readonly fileBytes: number;
  /** How many times its packed size a file may have. Text packs well, so that small files are not asked. */
  readonly ratio: number;
  /** From how many unpacked bytes on the ratio is asked. */
  readonly ratioFrom: number;
}

const MB = 1024 * 1024;

/** A lesson's pictures are far below; a bomb is far above. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 5000,
  totalBytes: 2048 * MB,
  fileBytes: 200 * MB,
  ratio: 200,
  ratioFrom: MB,
};
