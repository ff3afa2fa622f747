import { isHiddenFile } from '../kernel/hidden-file.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { readNames, type Reading } from './read-names.ts';

/** How the names of an archive are to be read. */
export interface NameHelp {
  /** The id of the reading that the visitor chose. */
  readonly reading?: string | undefined;
  /** The visitor's languages. */
  readonly languages?: readonly string[] | undefined;
}

interface EntryNames {
  readonly nameOf: (entry: ArchiveEntry) => string;
  /** Empty if no name of a folder was guessed. */
  readonly readings: readonly Reading[];
}

/** Lists are read for their names up to this many bytes. Larger ones cannot help. */
const LIST_BYTES = 4 * 1024 * 1024;
/** So many lists are read for their names. */
const LISTS = 20;

/**
 * Reads the names of an archive's entries. Some say that they are UTF-8. The others are read all in the same way: as the
 * names in the archive's own lists, or else as they are likeliest.
 */
export async function readEntryNames(
  entries: readonly ArchiveEntry[],
  { reading, languages = [] }: NameHelp,
): Promise<EntryNames> {
  const raw = entries.flatMap(({ unmarkedName }) => unmarkedName ?? []);
  if (!raw.some(isBeyondAscii)) return { nameOf: ({ name }) => name, readings: [] };
  const marked = entries.filter(({ unmarkedName }) => unmarkedName === null);
  const known = [...marked.map(({ name }) => name), ...(await listsOf(entries))].join('\n');
  const { nameOf, readings } = readNames(raw, { known, languages, chosen: reading });
  return {
    nameOf: ({ name, unmarkedName }) => (unmarkedName ? nameOf(unmarkedName) : name),
    // What a picture's file is called in a folder does not matter much. The visitor need not be asked.
    readings: raw.some((name) => isBeyondAscii(folderIn(name))) ? readings : [],
  };
}

/** The text of the lists in the archive, which is nearly always UTF-8. */
async function listsOf(entries: readonly ArchiveEntry[]): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const entry of entries) {
    const { name, bytes, isLocked, hindrance } = entry;
    if (isLocked || hindrance !== null || bytes > LIST_BYTES) continue;
    if (!/\.(?:jsonl?|ndjson|csv|tsv|txt)$/i.test(name) || isHiddenFile(name)) continue;
    const unpacked = await entry.open(name);
    if (unpacked.ok) texts.push(withoutEscapes(await unpacked.value.text()));
    if (texts.length === LISTS) break;
  }
  return texts;
}

/** JSON may write letters as `\u00e4`. */
function withoutEscapes(json: string): string {
  return json.replace(/\\u([0-9a-f]{4})/gi, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function isBeyondAscii(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}

function folderIn(path: Uint8Array): Uint8Array {
  return path.subarray(0, path.lastIndexOf(0x2f) + 1);
}
