import { fail, succeed, type Outcome } from '../kernel/outcome.ts';
import { archiveRefusalOf } from './archive-refusal.ts';
import type { ArchiveRefusal } from './file-fault.ts';
import type { FileEntry } from './zip-library.ts';

/**
 * Unpacks one entry into memory and checks its checksum. The size that the archive states is not trusted either, so the
 * stream stops at the first byte beyond it.
 */
export async function unpack(
  entry: FileEntry,
  path: string,
): Promise<Outcome<File, ArchiveRefusal>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const counted = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(part) {
      bytes += part.byteLength;
      if (bytes > entry.uncompressedSize) throw new Error('more bytes than the archive says');
      // This copies the bytes, because the library may use its buffer again.
      parts.push(part.slice());
    },
  });
  try {
    await entry.getData(counted, { checkCrc32: true });
  } catch (error) {
    return fail(archiveRefusalOf(error));
  }
  const name = path.slice(path.lastIndexOf('/') + 1);
  return succeed(new File(parts, name, { lastModified: entry.lastModDate.getTime() }));
}
