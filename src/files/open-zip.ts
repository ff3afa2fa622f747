import { fail, succeed, type Outcome } from '../kernel/outcome.ts';
import { LOCKED_FILE, archiveRefusalOf, type ArchiveRefusal } from './archive-refusal.ts';
import type { FoundFile } from './found-file.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './limits.ts';
import { isHiddenFile } from '../kernel/hidden-file.ts';
import { pathKey, safePath, shownPath } from './safe-path.ts';
import { sizeWords } from './size-words.ts';
import { unpack } from './unpack.ts';
import { readEntryNames, type NameHelp } from './read-entry-names.ts';
import type { Reading } from './read-names.ts';
import { BlobReader, ZipReader, type Entry, type FileEntry } from './zip-library.ts';

export interface OpenedArchive {
  readonly files: readonly FoundFile[];
  /** Entries that are refused, "PATH: …" each. */
  readonly refused: readonly string[];
  /** Set if the names of folders had to be guessed. The first reading is the one that was taken, unless one was chosen. */
  readonly readings: readonly Reading[];
}

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
    const entries: Entry[] = [];
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.length === limits.entries) return fail(tooMany(limits));
      entries.push(entry);
    }
    const { nameOf, readings } = await readEntryNames(entries, help);
    const listed = list(entries, nameOf, limits);
    return listed.ok ? succeed({ ...listed.value, readings }) : listed;
  } catch (error) {
    return fail(archiveRefusalOf(error));
  } finally {
    await reader.close().catch(() => undefined);
  }
}

function list(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
  limits: ArchiveLimits,
): Outcome<Pick<OpenedArchive, 'files' | 'refused'>, ArchiveRefusal> {
  const files: FoundFile[] = [];
  const refused: string[] = [];
  const taken = new Set<string>();
  let bytes = 0;
  let isLocked = false;
  for (const entry of entries) {
    if (entry.directory) continue;
    const name = nameOf(entry);
    const path = safePath(name);
    if (path.ok && isHiddenFile(path.value)) continue;
    const reason = path.ok ? whyNot(entry, path.value, taken, limits) : path.failure;
    if (!path.ok || reason !== null) {
      refused.push(`${shownPath(name)}: ${reason ?? ''}`);
      isLocked ||= entry.encrypted;
      continue;
    }
    taken.add(pathKey(path.value));
    bytes += entry.uncompressedSize;
    files.push({
      path: path.value,
      bytes: entry.uncompressedSize,
      open: () => unpack(entry, path.value),
    });
  }
  if (bytes > limits.totalBytes) return fail(tooLarge(bytes, limits));
  if (isLocked && files.length === 0) return fail(LOCKED_FILE);
  return succeed({ files, refused });
}

/** Why an entry at a safe path is refused; `null` if it is taken. */
function whyNot(
  entry: FileEntry,
  path: string,
  taken: ReadonlySet<string>,
  limits: ArchiveLimits,
): string | null {
  const { uncompressedSize, compressedSize } = entry;
  if (taken.has(pathKey(path))) return 'there are several files of this name';
  if (entry.symlink) return 'it is a link, not a file';
  if (entry.encrypted) return LOCKED_FILE.reason;
  if (uncompressedSize > limits.fileBytes)
    return `it has ${sizeWords(uncompressedSize)} unpacked; at most ${sizeWords(limits.fileBytes)} are taken`;
  const ratio = uncompressedSize / Math.max(1, compressedSize);
  if (uncompressedSize > limits.ratioFrom && ratio > limits.ratio)
    return `it unpacks to ${Math.round(ratio).toLocaleString('en')} times its size; at most ${limits.ratio} times are taken`;
  return null;
}

function tooMany({ entries }: ArchiveLimits): ArchiveRefusal {
  const most = entries.toLocaleString('en');
  return {
    code: 'too-many',
    reason: `it holds more than ${most} files and folders; pack them into several archives and add one after another`,
  };
}

function tooLarge(bytes: number, { totalBytes }: ArchiveLimits): ArchiveRefusal {
  return {
    code: 'too-large',
    reason: `it has ${sizeWords(bytes)} unpacked; at most ${sizeWords(totalBytes)} are taken, so pack them into several archives`,
  };
}
