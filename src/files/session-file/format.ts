import { ARCHIVE_LIMITS, type ArchiveLimits } from '../limits.ts';

/** A session as one file, which is a zip of JSON and pictures. Its own README.txt describes it. */
export const FORMAT = 'lcl-session';

/** It is increased when an older studio could no longer read a newer file. New fields alone do not increase it. */
export const FORMAT_VERSION = 1;

export const EXTENSION = '.lcl';

/** The type is not registered anywhere. It tells a reader what the file is. */
export const MEDIA_TYPE = 'application/vnd.lcl-session+zip';

export const MANIFEST = 'manifest.json';
export const CONCEPTS = 'concepts.json';
export const TESTS = 'tests.jsonl';
export const TRIALS = 'trials.jsonl';
export const WHAT_IFS = 'what-ifs.jsonl';
export const RUNS = 'runs.jsonl';
export const README = 'README.txt';

/** Every file of a session but its pictures. */
export const PARTS: ReadonlySet<string> = new Set([
  MANIFEST,
  CONCEPTS,
  TESTS,
  TRIALS,
  WHAT_IFS,
  RUNS,
  README,
]);

/** A session file is as little trusted as any archive. Its pictures are small and read one by one. */
export const SESSION_FILE_LIMITS: ArchiveLimits = ARCHIVE_LIMITS;

/** The most bytes of each JSON file. */
export const TEXT_BYTES = 32 * 1024 * 1024;
