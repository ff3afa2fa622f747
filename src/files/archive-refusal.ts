import type { ArchiveRefusal } from './file-fault.ts';
import {
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_EOCDR_NOT_FOUND,
  ERR_BAD_FORMAT,
  ERR_SPLIT_ZIP_FILE,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
} from './zip-library.ts';

export const LOCKED_FILE: ArchiveRefusal = { code: 'locked' };

const known: Readonly<Record<string, ArchiveRefusal>> = {
  // The directory of a zip is at its end, so an incomplete file has none.
  [ERR_EOCDR_NOT_FOUND]: { code: 'no-directory' },
  [ERR_BAD_FORMAT]: { code: 'not-an-archive' },
  [ERR_ENCRYPTED]: LOCKED_FILE,
  [ERR_UNSUPPORTED_ENCRYPTION]: LOCKED_FILE,
  [ERR_ENCRYPTED_CENTRAL_DIRECTORY]: LOCKED_FILE,
  [ERR_SPLIT_ZIP_FILE]: { code: 'one-of-several' },
  [ERR_UNSUPPORTED_COMPRESSION]: { code: 'packed-otherwise' },
};

/** What an exception of the library means, or one of reading the file itself. */
export function archiveRefusalOf(error: unknown): ArchiveRefusal {
  const message = error instanceof Error ? error.message : '';
  if (isOfTheDisk(error)) return { code: 'gone' };
  return known[message] ?? { code: 'damaged-file' };
}

function isOfTheDisk(error: unknown): boolean {
  return (
    error instanceof DOMException && ['NotFoundError', 'NotReadableError'].includes(error.name)
  );
}
