import { fail, type Outcome } from '../kernel/outcome.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { archiveRefusalOf } from './archive-refusal.ts';
import type { ArchiveRefusal } from './file-fault.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './limits.ts';
import { listEntries, type OpenedArchive } from './list-entries.ts';
import { unpack } from './unpack.ts';
import type { NameHelp } from './read-entry-names.ts';
import { BlobReader, ZipReader, type FileEntry } from './zip-library.ts';

/**
 * Lists a zip, which is not trusted, without unpacking anything but lists. A file is unpacked when it is opened, and
 * then its real bytes are counted. Entries are refused by name if they lead out of the archive, occur twice, are
 * encrypted or compress too well. An archive beyond the limits is refused completely. Files of the operating system are
 * ignored.
 */
export async function openZip(
  blob: Blob,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
  help: NameHelp = {},
): Promise<Outcome<OpenedArchive, ArchiveRefusal>> {
  const reader = new ZipReader(new BlobReader(blob), { filenameValidation: 'tolerant' });
  try {
    const entries: ArchiveEntry[] = [];
    let count = 0;
    for await (const entry of reader.getEntriesGenerator()) {
      if (count === limits.entries) return fail({ code: 'too-many', most: limits.entries });
      count++;
      if (!entry.directory) entries.push(described(entry));
    }
    return await listEntries(entries, limits, help);
  } catch (error) {
    return fail(archiveRefusalOf(error));
  } finally {
    await reader.close().catch(() => undefined);
  }
}

function described(entry: FileEntry): ArchiveEntry {
  return {
    name: entry.filename,
    unmarkedName: saysHow(entry) ? null : entry.rawFilename,
    bytes: entry.uncompressedSize,
    packedBytes: entry.compressedSize,
    isLocked: entry.encrypted,
    hindrance: entry.symlink ? { code: 'link' } : null,
    open: (path) => unpack(entry, path),
  };
}

/** Whether the entry says that its name is UTF-8, by the flag or by the field of Info-ZIP (APPNOTE 4.6.9). */
function saysHow({ bitFlag, extraFieldUnicodePath }: FileEntry): boolean {
  return bitFlag?.languageEncodingFlag === true || extraFieldUnicodePath?.valid === true;
}
