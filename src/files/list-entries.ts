import { isHiddenFile } from '../kernel/hidden-file.ts';
import { fail, succeed, type Outcome } from '../kernel/outcome.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { LOCKED_FILE } from './archive-refusal.ts';
import type { ArchiveRefusal, EntryRefusal, UnreadFile } from './file-fault.ts';
import type { FoundFile } from './found-file.ts';
import type { ArchiveLimits } from './limits.ts';
import { readEntryNames, type NameHelp } from './read-entry-names.ts';
import type { Reading } from './read-names.ts';
import { pathKey, safePath, shownPath } from './safe-path.ts';

export interface OpenedArchive {
  readonly files: readonly FoundFile[];
  /** Entries that are refused. The paths are safe to show. */
  readonly refused: readonly UnreadFile<EntryRefusal>[];
  /** Set if the names of folders had to be guessed. The first reading is the one that was taken, unless one was chosen. */
  readonly readings: readonly Reading[];
}

/** What an archive holds within its limits, with its names read. Nothing but its lists is unpacked. */
export async function listEntries(
  entries: readonly ArchiveEntry[],
  limits: ArchiveLimits,
  help: NameHelp,
): Promise<Outcome<OpenedArchive, ArchiveRefusal>> {
  const { nameOf, readings } = await readEntryNames(entries, help);
  const files: FoundFile[] = [];
  const refused: UnreadFile<EntryRefusal>[] = [];
  const taken = new Set<string>();
  let bytes = 0;
  let isLocked = false;
  for (const entry of entries) {
    const name = nameOf(entry);
    const path = safePath(name);
    if (path.ok && isHiddenFile(path.value)) continue;
    const fault = path.ok ? whyNot(entry, path.value, taken, limits) : path.failure;
    if (fault !== null) refused.push({ path: shownPath(name), fault });
    if (fault !== null || !path.ok) {
      isLocked ||= entry.isLocked;
      continue;
    }
    taken.add(pathKey(path.value));
    bytes += entry.bytes;
    files.push({ path: path.value, bytes: entry.bytes, open: () => entry.open(path.value) });
  }
  if (bytes > limits.totalBytes)
    return fail({ code: 'archive-too-large', bytes, most: limits.totalBytes });
  if (isLocked && files.length === 0) return fail(LOCKED_FILE);
  return succeed({ files, refused, readings });
}

/** Why an entry at a safe path is refused; `null` if it is taken. */
function whyNot(
  { bytes, packedBytes, hindrance, isLocked }: ArchiveEntry,
  path: string,
  taken: ReadonlySet<string>,
  limits: ArchiveLimits,
): EntryRefusal | null {
  if (taken.has(pathKey(path))) return { code: 'same-name' };
  if (hindrance !== null) return hindrance;
  if (isLocked) return LOCKED_FILE;
  if (bytes > limits.fileBytes) return { code: 'entry-too-large', bytes, most: limits.fileBytes };
  return whyTooTight(bytes, packedBytes, limits);
}

/** Why bytes that were packed so tightly are refused; `null` if they are taken. */
export function whyTooTight(
  bytes: number,
  packedBytes: number,
  { ratio: most, ratioFrom }: ArchiveLimits,
): ArchiveRefusal | null {
  const ratio = bytes / Math.max(1, packedBytes);
  if (bytes <= ratioFrom || ratio <= most) return null;
  return { code: 'too-tight', times: Math.round(ratio), most };
}
