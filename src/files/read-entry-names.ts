import { isHiddenFile } from '../kernel/hidden-file.ts';
import { readNames, type Reading } from './read-names.ts';
import { unpack } from './unpack.ts';
import type { Entry } from './zip-library.ts';

/** How the names of an archive are to be read. */
export interface NameHelp {
  /** The id of the reading that the visitor chose. */
  readonly reading?: string | undefined;
  /** The visitor's languages. */
  readonly languages?: readonly string[] | undefined;
}

interface EntryNames {
  readonly nameOf: (entry: Entry) => string;
  /** Empty if no name of a folder was guessed. */
  readonly readings: readonly Reading[];
}

/** Lists are read for their names up to this many bytes. Larger ones cannot help. */
const LIST_BYTES = 4 * 1024 * 1024;
/** So many lists are read for their names. */
const LISTS = 20;

/**
 * Reads the names of a zip's entries. Some say that they are UTF-8. The others are read all in the same way: as the names
 * in the archive's own lists, or else as they are likeliest.
 */
export async function readEntryNames(
  entries: readonly Entry[],
  { reading, languages = [] }: NameHelp,
): Promise<EntryNames> {
  const unmarked = entries.filter((entry) => !saysHow(entry));
  const raw = unmarked.map(({ rawFilename }) => rawFilename);
  if (!raw.some(isBeyondAscii)) return { nameOf: ({ filename }) => filename, readings: [] };
  const marked = entries.filter(saysHow).map(({ filename }) => filename);
  const known = [...marked, ...(await listsOf(entries))].join('\n');
  const { nameOf, readings } = readNames(raw, { known, languages, chosen: reading });
  const isUnmarked = new Set(unmarked);
  return {
    nameOf: (entry) => (isUnmarked.has(entry) ? nameOf(entry.rawFilename) : entry.filename),
    // What a picture's file is called in a folder does not matter much. The visitor need not be asked.
    readings: raw.some((name) => isBeyondAscii(folderIn(name))) ? readings : [],
  };
}

/** Whether the entry says that its name is UTF-8, by the flag or by the field of Info-ZIP (APPNOTE 4.6.9). */
function saysHow({ bitFlag, extraFieldUnicodePath }: Entry): boolean {
  return bitFlag?.languageEncodingFlag === true || extraFieldUnicodePath?.valid === true;
}

/** The text of the lists in the archive, which is nearly always UTF-8. */
async function listsOf(entries: readonly Entry[]): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const entry of entries) {
    const { filename, encrypted, uncompressedSize } = entry;
    if (entry.directory || encrypted || uncompressedSize > LIST_BYTES) continue;
    if (!/\.(?:jsonl?|ndjson|csv|tsv|txt)$/i.test(filename) || isHiddenFile(filename)) continue;
    const unpacked = await unpack(entry, filename);
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
