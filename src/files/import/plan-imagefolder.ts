import Papa from 'papaparse';
import type { FoundFile } from '../found-file.ts';
import { scopeOf, type ListScope } from './list-scope.ts';
import { folderOf, foldersOf, nameOf } from './path-steps.ts';
import type { PlanDraft, Role } from './plan-draft.ts';
import { planFolders } from './plan-folders.ts';
import { fieldsOf, nameIn, parseJson, readList } from './read-list.ts';
import { roleOfSplit } from './split-name.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Reads folders as Hugging Face's imagefolder does. A list is `metadata.jsonl` or `metadata.csv`, beside the pictures
 * or above them. Its `file_name` is relative to the list, and the label is in `label` or else in `text`. Folders
 * without such a list are read as plain folders. `null` if there is no list.
 */
export async function planImagefolder(
  files: readonly FoundFile[],
  draft: PlanDraft,
): Promise<readonly ListScope[] | null> {
  const byPath = new Map(files.map((file) => [file.path.normalize('NFC'), file]));
  const scopes: ListScope[] = [];
  for (const list of files) {
    const name = nameOf(list.path).toLowerCase();
    if (name !== 'metadata.jsonl' && name !== 'metadata.csv') continue;
    const text = await readList(list);
    if (!text.ok) {
      draft.remark({ kind: 'list', list: nameOf(list.path), fault: text.failure });
      continue;
    }
    const rows = name.endsWith('.csv') ? rowsOfCsv(text.value) : rowsOfLines(text.value);
    if (!rows.some((row) => nameIn(row['file_name']) !== null)) continue;
    draft.use(list);
    const named = placeRows(rows, list, byPath, draft);
    if (named) scopes.push(scopeOf(list, named));
  }
  return scopes.length > 0 ? scopes : null;
}

/** Adds the pictures that a list names, and returns them. `null` if the list has files but no names. */
function placeRows(
  rows: readonly Row[],
  list: FoundFile,
  byPath: ReadonlyMap<string, FoundFile>,
  draft: PlanDraft,
): readonly FoundFile[] | null {
  const folder = folderOf(list.path);
  const column = ['label', 'text'].find((key) => rows.some((row) => nameIn(row[key]) !== null));
  if (column === undefined) return null;
  const named: FoundFile[] = [];
  const unnamed: FoundFile[] = [];
  for (const row of rows) {
    const written = nameIn(row['file_name']);
    if (written === null) continue;
    const inside = written
      .normalize('NFC')
      .replaceAll('\\', '/')
      .replace(/^(?:\.?\/)+/, '');
    const file = byPath.get(folder.normalize('NFC') + inside);
    const label = nameIn(row[column]);
    if (file) named.push(file);
    if (!file) draft.skip(folder + inside, 'missing', list.path);
    else if (label === null) unnamed.push(file);
    else draft.add(roleOf(folder, inside, label), label, file);
  }
  planFolders(unnamed, draft);
  return named;
}

/**
 * The split of the list's own folder comes before those in its paths. A folder named as the label is the concept's, and
 * so no split.
 */
function roleOf(folder: string, inside: string, label: string): Role {
  const own = foldersOf(folder).flatMap((step) => roleOfSplit(step) ?? []);
  const inner = foldersOf(inside).flatMap((step) =>
    step === label ? [] : (roleOfSplit(step) ?? []),
  );
  return own.at(-1) ?? inner[0] ?? 'train';
}

function rowsOfCsv(text: string): readonly Row[] {
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: 'greedy' }).data;
}

function rowsOfLines(text: string): readonly Row[] {
  return text.split('\n').flatMap((line) => {
    const row = fieldsOf(parseJson(line));
    return row ? [row] : [];
  });
}
