/**
 * A picture as it lies in IndexedDB. Bytes and type rather than a Blob: WebKit keeps a stored Blob in a file beside the
 * database, refuses to in private windows, and has lost such files, while bytes live and die with their record.
 */
export interface ImageRecord {
  readonly bytes: ArrayBuffer;
  readonly type: string;
  /** When the picture was last placed: milliseconds since 1970. */
  readonly keptAt: number;
  /** An earlier sweep found it mentioned nowhere: the next one that does removes it. */
  readonly doubted?: true;
}

/** Reads a stored value as an image record; `null` if it is none, for stored data is a stranger. */
export function parseImageRecord(stored: unknown): ImageRecord | null {
  if (typeof stored !== 'object' || stored === null) return null;
  if (!('bytes' in stored) || !('type' in stored) || !('keptAt' in stored)) return null;
  const { bytes, type, keptAt } = stored;
  if (!isBytes(bytes) || typeof type !== 'string' || typeof keptAt !== 'number') return null;
  const isDoubted = 'doubted' in stored && stored.doubted === true;
  return { bytes, type, keptAt, ...(isDoubted && { doubted: true }) };
}

// Not instanceof: bytes that come from another realm are bytes too.
function isBytes(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}
