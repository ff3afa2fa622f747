import { isHiddenFile } from '../kernel/hidden-file.ts';
import { fail, succeed, type Outcome } from '../kernel/outcome.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { LOCKED_FILE, type ArchiveRefusal } from './archive-refusal.ts';
import type { FoundFile } from './found-file.ts';
import type { ArchiveLimits } from './limits.ts';
import { readEntryNames, type NameHelp } from './read-entry-names.ts';
import type { Reading } from './read-names.ts';
import { pathKey, safePath, shownPath } from './safe-path.ts';
import { sizeWords } from './size-words.ts';

export interface OpenedArchive {
  readonly files: readonly FoundFile[];
  /** Entries that are refused, "PATH: …" each. */
  readonly refused: readonly string[];
  /** Set if the names of folders had to be guessed. The first reading is the one that was taken, unless one was chosen. */
  readonly readings: readonly Reading[];
}

export const LINK = 'it is a link, not a file';

/** What an archive holds within its limits, with its names read. Nothing but its lists is unpacked. */
export async function listEntries(
  entries: readonly ArchiveEntry[],
  limits: ArchiveLimits,
  help: NameHelp,
): Promise<Outcome<OpenedArchive, ArchiveRefusal>> {
  const { nameOf, readings } = await readEntryNames(entries, help);
  const files: FoundFile[] = [];
  const refused: string[] = [];
  const taken = new Set<string>();
  let bytes = 0;
  let isLocked = false;
  for (const entry of entries) {
    const name = nameOf(entry);
    const path = safePath(name);
    if (path.ok && isHiddenFile(path.value)) continue;
    const reason = path.ok ? whyNot(entry, path.value, taken, limits) : path.failure;
    if (!path.ok || reason !== null) {
      refused.push(`${shownPath(name)}: ${reason ?? ''}`);
      isLocked ||= entry.isLocked;
      continue;
    }
    taken.add(pathKey(path.value));
    bytes += entry.bytes;
    files.push({ path: path.value, bytes: entry.bytes, open: () => entry.open(path.value) });
  }
  if (bytes > limits.totalBytes) return fail(tooLarge(bytes, limits));
  if (isLocked && files.length === 0) return fail(LOCKED_FILE);
  return succeed({ files, refused, readings });
}

/** Why an entry at a safe path is refused; `null` if it is taken. */
function whyNot(
  { bytes, packedBytes, hindrance, isLocked }: ArchiveEntry,
  path: string,
  taken: ReadonlySet<string>,
  limits: ArchiveLimits,
): string | null {
  if (taken.has(pathKey(path))) return 'there are several files of this name';
  if (hindrance !== null) return hindrance;
  if (isLocked) return LOCKED_FILE.reason;
  if (bytes > limits.fileBytes)
    return `it has ${sizeWords(bytes)} unpacked; at most ${sizeWords(limits.fileBytes)} are taken`;
  return whyTooTight(bytes, packedBytes, limits);
}

/** Why bytes that were packed so tightly are refused; `null` if they are taken. */
export function whyTooTight(
  bytes: number,
  packedBytes: number,
  { ratio: most, ratioFrom }: ArchiveLimits,
): string | null {
  const ratio = bytes / Math.max(1, packedBytes);
  if (bytes <= ratioFrom || ratio <= most) return null;
  return `it unpacks to ${Math.round(ratio).toLocaleString('en')} times its size; at most ${most} times are taken`;
}

export function tooMany({ entries }: ArchiveLimits): ArchiveRefusal {
  const most = entries.toLocaleString('en');
  return {
    code: 'too-many',
    reason: `it holds more than ${most} files and folders; pack them into several archives and add one after another`,
  };
}

export function tooLarge(bytes: number, { totalBytes }: ArchiveLimits): ArchiveRefusal {
  return {
    code: 'too-large',
    reason: `it has ${sizeWords(bytes)} unpacked; at most ${sizeWords(totalBytes)} are taken, so pack them into several archives`,
  };
}
