import {
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_EOCDR_NOT_FOUND,
  ERR_BAD_FORMAT,
  ERR_SPLIT_ZIP_FILE,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
} from './zip-library.ts';

/** Why an archive, or one of its files, cannot be read. */
export interface ArchiveRefusal {
  readonly code: 'not-an-archive' | 'damaged' | 'locked' | 'unreadable' | 'too-many' | 'too-large';
  /** Completes "NAME: …" in the visitor's words. */
  readonly reason: string;
}

const LOCKED: ArchiveRefusal = { code: 'locked', reason: 'it is locked with a password' };

const known: Readonly<Record<string, ArchiveRefusal>> = {
  // The directory of a zip is at its end, so an incomplete file has none.
  [ERR_EOCDR_NOT_FOUND]: {
    code: 'not-an-archive',
    reason: 'it is no archive, or it was cut off while it was copied',
  },
  [ERR_BAD_FORMAT]: { code: 'not-an-archive', reason: 'it is no archive' },
  [ERR_ENCRYPTED]: LOCKED,
  [ERR_UNSUPPORTED_ENCRYPTION]: LOCKED,
  [ERR_ENCRYPTED_CENTRAL_DIRECTORY]: LOCKED,
  [ERR_SPLIT_ZIP_FILE]: {
    code: 'unreadable',
    reason: 'it is one part of an archive in several parts; join them first',
  },
  [ERR_UNSUPPORTED_COMPRESSION]: {
    code: 'unreadable',
    reason: 'it is packed in a way that this browser cannot unpack',
  },
};

/** The visitor's message for an exception of the library, or of reading the file itself. */
export function archiveRefusalOf(error: unknown): ArchiveRefusal {
  const message = error instanceof Error ? error.message : '';
  if (isOfTheDisk(error))
    return {
      code: 'unreadable',
      reason: 'the file can no longer be read; it may have been moved or deleted',
    };
  return known[message] ?? { code: 'damaged', reason: 'it is damaged' };
}

function isOfTheDisk(error: unknown): boolean {
  return (
    error instanceof DOMException && ['NotFoundError', 'NotReadableError'].includes(error.name)
  );
}

export const LOCKED_FILE = LOCKED;
