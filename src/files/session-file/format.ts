import { ARCHIVE_LIMITS, type ArchiveLimits } from '../limits.ts';

/** A session as one file: a zip of JSON and pictures, described in its own README.txt. */
export const FORMAT = 'lcl-session';

/** Raised when an older studio could no longer read what a newer one writes; new fields alone do not raise it. */
export const FORMAT_VERSION = 1;

export const EXTENSION = '.lcl';

/** Registered nowhere; says what it is to whoever reads it. */
export const MEDIA_TYPE = 'application/vnd.lcl-session+zip';

export const MANIFEST = 'manifest.json';
export const CONCEPTS = 'concepts.json';
export const TESTS = 'tests.jsonl';
export const TRIALS = 'trials.jsonl';
export const README = 'README.txt';

/** A visitor's own pictures may be more than an archive of strangers holds: they are small and read one by one. */
export const SESSION_FILE_LIMITS: ArchiveLimits = {
  ...ARCHIVE_LIMITS,
  entries: 20_000,
  totalBytes: 2 * ARCHIVE_LIMITS.totalBytes,
};

/** The longest of the JSON files that is taken, in bytes. */
export const TEXT_BYTES = 32 * 1024 * 1024;
