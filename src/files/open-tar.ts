import { fail, type Outcome } from '../kernel/outcome.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { archiveRefusalOf } from './archive-refusal.ts';
import type { ArchiveRefusal } from './file-fault.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './limits.ts';
import { listEntries, type OpenedArchive } from './list-entries.ts';
import type { NameHelp } from './read-entry-names.ts';
import { BLOCK, headerOf, isLastBlock, paxFields, type TarHeader } from './tar-header.ts';

/** So much is read at a time, because a read costs more than its bytes. */
const WINDOW = 1024 * 1024;
/** No honest name is longer than that. */
const LONG_NAME_BYTES = 64 * 1024;
/** A file may have a header for its long name, and another for its times. */
const HEADERS_PER_FILE = 4;

/** What a header says of the file after it. */
interface Foretold {
  readonly marked?: string | undefined;
  readonly unmarked?: Uint8Array | undefined;
  readonly bytes?: number | undefined;
  /** Its holes are left out, so that its bytes are not the file. */
  readonly isSparse?: boolean;
}

/**
 * Lists a tar (POSIX.1-2017, `pax`), which is not trusted, under the rules of `openZip`. The files stay where they are
 * until they are opened.
 */
export async function openTar(
  blob: Blob,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
  help: NameHelp = {},
): Promise<Outcome<OpenedArchive, ArchiveRefusal>> {
  try {
    const entries = await entriesOf(blob, limits);
    return entries === null
      ? fail({ code: 'too-many', most: limits.entries })
      : await listEntries(entries, limits, help);
  } catch (error) {
    return fail(archiveRefusalOf(error));
  }
}

/** `null` if there are too many. Throws if it is damaged. */
async function entriesOf(
  blob: Blob,
  limits: ArchiveLimits,
): Promise<readonly ArchiveEntry[] | null> {
  const read = reader(blob);
  const entries: ArchiveEntry[] = [];
  let foretold: Foretold = {};
  let headers = 0;
  let count = 0;
  for (let at = 0; at + BLOCK <= blob.size;) {
    const block = await read(at, BLOCK);
    if (isLastBlock(block)) break;
    if (headers++ > limits.entries * HEADERS_PER_FILE) return null;
    const header = headerOf(block);
    const start = at + BLOCK;
    let { bytes } = header;
    if (isAboutNext(header)) foretold = { ...foretold, ...(await told(header, start, read)) };
    else {
      bytes = foretold.bytes ?? bytes;
      if (count++ === limits.entries) return null;
      const entry = entryOf(header, { ...foretold, bytes }, blob, start);
      if (entry) entries.push(entry);
      foretold = {};
    }
    at = start + Math.ceil(bytes / BLOCK) * BLOCK;
  }
  return entries;
}

type Read = (at: number, length: number) => Promise<Uint8Array>;

function reader(blob: Blob): Read {
  let from = 0;
  let window = new Uint8Array();
  return async (at, length) => {
    if (at < from || at + length > from + window.length) {
      window = new Uint8Array(await blob.slice(at, at + Math.max(WINDOW, length)).arrayBuffer());
      from = at;
    }
    if (window.length < length) throw new Error('cut off');
    return window.subarray(at - from, at - from + length);
  };
}

/** "x" is of pax and "L" of GNU. "K" and "g" say nothing that matters here. */
function isAboutNext({ type }: TarHeader): boolean {
  return ['x', 'g', 'L', 'K'].includes(type);
}

async function told({ type, bytes }: TarHeader, start: number, read: Read): Promise<Foretold> {
  if (type === 'g' || type === 'K') return {};
  if (bytes > LONG_NAME_BYTES) throw new Error('no honest name');
  const data = await read(start, bytes);
  if (type === 'L')
    return { unmarked: data.slice(0, data.indexOf(0) < 0 ? bytes : data.indexOf(0)) };
  const fields = paxFields(data);
  const size = fields.get('size');
  // GNU puts a made-up path into the header of a file with holes, and its own name here.
  const isSparse = [...fields.keys()].some((key) => /^GNU\.sparse\./.test(key));
  const marked = fields.get('GNU.sparse.name') ?? fields.get('path');
  return { marked, isSparse, ...(size !== undefined && { bytes: sizeOf(size) }) };
}

function sizeOf(digits: string): number {
  const bytes = /^\d+$/.test(digits) ? Number(digits) : NaN;
  if (!Number.isSafeInteger(bytes)) throw new Error('no size');
  return bytes;
}

/** `null` for what is no file, such as a folder. */
function entryOf(
  { type, rawName, modified }: TarHeader,
  { marked, unmarked, bytes = 0, isSparse = false }: Foretold,
  blob: Blob,
  start: number,
): ArchiveEntry | null {
  const raw = unmarked ?? rawName;
  const name = marked ?? new TextDecoder().decode(raw);
  const isLink = type === '1' || type === '2';
  const isFile = type === '0' || type === '\0' || type === '7' || type === 'S';
  if ((!isFile && !isLink) || name.endsWith('/')) return null;
  return {
    name,
    unmarkedName: marked === undefined ? raw : null,
    bytes,
    packedBytes: bytes,
    isLocked: false,
    hindrance: isLink ? { code: 'link' } : isSparse || type === 'S' ? { code: 'holes' } : null,
    open: (path) => {
      if (start + bytes > blob.size) return Promise.resolve(fail({ code: 'cut-off' }));
      const own = blob.slice(start, start + bytes);
      const file = new File([own], path.slice(path.lastIndexOf('/') + 1), {
        lastModified: modified,
      });
      return Promise.resolve({ ok: true, value: file });
    },
  };
}
