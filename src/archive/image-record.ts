/**
 * A picture as it is stored in IndexedDB. It holds bytes and a type and not a Blob, because WebKit keeps a stored Blob
 * in a file beside the database. WebKit refuses that in private windows, and has lost such files. Bytes are stored and
 * deleted with their record.
 */
export interface ImageRecord {
  readonly bytes: ArrayBuffer;
  readonly type: string;
  /** When the picture was last placed: milliseconds since 1970. */
  readonly keptAt: number;
  /** An earlier sweep found no session that mentions it. The next sweep that finds none removes it. */
  readonly doubted?: true;
}

/** Reads a stored value as an image record; `null` if it is none, because stored data is not trusted. */
export function parseImageRecord(stored: unknown): ImageRecord | null {
  if (typeof stored !== 'object' || stored === null) return null;
  if (!('bytes' in stored) || !('type' in stored) || !('keptAt' in stored)) return null;
  const { bytes, type, keptAt } = stored;
  if (!isBytes(bytes) || typeof type !== 'string' || typeof keptAt !== 'number') return null;
  const isDoubted = 'doubted' in stored && stored.doubted === true;
  return { bytes, type, keptAt, ...(isDoubted && { doubted: true }) };
}

// `instanceof` is not used, because bytes from another realm are bytes too.
function isBytes(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}
