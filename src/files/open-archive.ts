import { tarKind } from '../kernel/archive-kind.ts';
import { fail, succeed, type Outcome } from '../kernel/outcome.ts';
import { archiveRefusalOf } from './archive-refusal.ts';
import type { ArchiveRefusal } from './file-fault.ts';
import type { ArchiveLimits } from './limits.ts';
import { whyTooTight, type OpenedArchive } from './list-entries.ts';
import { openTar } from './open-tar.ts';
import { openZip } from './open-zip.ts';
import type { NameHelp } from './read-entry-names.ts';
import { isTarHeader } from './tar-checksum.ts';
import { BLOCK } from './tar-header.ts';

/** Follows the unpacking of a tar.gz, which has to be unpacked whole before its files are known. */
export interface UnpackingWatch {
  /** Ends it. The archive is then refused. */
  readonly signal: AbortSignal;
  /** How many bytes of the archive have been read. */
  readonly onRead: (archive: string, done: number, total: number) => void;
}

/** Opens a zip, a tar or a tar.gz, whatever it is called, under the same limits. */
export async function openArchive(
  blob: Blob,
  limits: ArchiveLimits,
  help: NameHelp,
  watch?: UnpackingWatch,
): Promise<Outcome<OpenedArchive, ArchiveRefusal>> {
  try {
    const head = await headOf(blob);
    const kind = isTarHeader(head) ? 'tar' : tarKind(head);
    if (kind === null) return await openZip(blob, limits, help);
    if (kind === 'tar') return await openTar(blob, limits, help);
    const unpacked = await gunzip(blob, limits, watch);
    if (!unpacked.ok) return unpacked;
    return await openTar(unpacked.value, limits, help);
  } catch (error) {
    return fail(archiveRefusalOf(error));
  }
}

const NO_TAR: ArchiveRefusal = { code: 'other-archive', archive: 'gzip' };

/** Smaller pieces would be kept in memory one by one. The browser may put larger ones on the disk. */
const PIECE_BYTES = 8 * 1024 * 1024;

/**
 * Unpacks all of it, because a tar has no list at its end. It stops at a first block that is of no tar, and at the first
 * byte beyond the limits.
 */
async function gunzip(
  blob: Blob,
  limits: ArchiveLimits,
  watch?: UnpackingWatch,
): Promise<Outcome<Blob, ArchiveRefusal>> {
  let read = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(part, into) {
      read += part.byteLength;
      into.enqueue(part);
    },
  });
  const packed = blob.stream().pipeThrough(counted);
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  const name = blob instanceof File ? blob.name : '';
  // A tar has a header and a rest of a block beside each file.
  const most = limits.totalBytes + 2 * BLOCK * limits.entries;
  const pieces: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let waitingBytes = 0;
  let bytes = 0;
  let isTar = false;
  const put = () => {
    pieces.push(new Blob(waiting));
    waiting = [];
    waitingBytes = 0;
  };
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      watch?.signal.throwIfAborted();
      watch?.onRead(name, read, blob.size);
      bytes += value.byteLength;
      waiting.push(value);
      waitingBytes += value.byteLength;
      if (!isTar && bytes >= BLOCK) {
        isTar = isTarHeader(await headOf(new Blob(waiting)));
        if (!isTar) return fail(NO_TAR);
      }
      if (bytes > most) return fail({ code: 'archive-too-large', bytes, most: limits.totalBytes });
      const tooTight = whyTooTight(bytes, blob.size, limits);
      if (tooTight !== null) return fail(tooTight);
      if (waitingBytes >= PIECE_BYTES) put();
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (!isTar) return fail(NO_TAR);
  put();
  return succeed(new Blob(pieces));
}

async function headOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.slice(0, BLOCK).arrayBuffer());
}
