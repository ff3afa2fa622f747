import type { FoundFile } from '../found-file.ts';
import { folderOf, foldersOf, nameOf } from './path-steps.ts';
import type { MixedReason } from './import-remark.ts';
import { isPictureName } from './picture-name.ts';
import type { PlanDraft } from './plan-draft.ts';
import { classesIn } from './plan-teachable-machine.ts';
import { parseJson, readList } from './read-list.ts';

/** Fewer pictures than this are seen at a glance. */
const FEWEST = 4;
/** Files that may say which picture shows what. */
const DATA = /\.(?:json|jsonl|ndjson|csv|tsv|txt|xml|ya?ml|html?)$/i;
/** Texts about the origin of pictures name them too. */
const ORIGINS = /read.?me|credit|licen[cs]e|attribution|copyright|author|source/i;
/** A longer text, and more texts than these, are not searched for the names of pictures. */
const DATA_BYTES = 4 * 1024 * 1024;
const TEXTS = 20;
/** As many pictures of a folder stand for all of it. */
const SAMPLE = 50;
/** Names that cameras and programs give to every picture. */
const NAMELESS =
  /^(?:img|dsc\w?|dcim|pxl|mvimg|screen ?shots?|images?|pictures?|photos?|pics?|scans?|samples?|unnamed|downloads?|frames?|whatsapp image|signal|p|wp|train|test)?$/i;

/**
 * Says of each folder that becomes one concept whether other files or the names of its pictures show that it mixes
 * several. Its format is then one that nobody here knows.
 */
export async function remarkOnMixedFolders(
  files: readonly FoundFile[],
  draft: PlanDraft,
): Promise<void> {
  const folders = new Map<string, FoundFile[]>();
  for (const file of files) {
    if (!file.path.includes('/') || !isPictureName(file.path)) continue;
    const folder = folderOf(file.path);
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  if (folders.size === 0) return;
  const data = files.filter(({ path }) => DATA.test(path));
  const lists = data.filter(
    ({ path, bytes }) => bytes <= DATA_BYTES && !ORIGINS.test(nameOf(path)),
  );
  const texts = await Promise.all(
    lists.slice(0, TEXTS).map(async (file) => {
      const text = await readList(file);
      return { path: file.path, text: text.ok ? text.value : '' };
    }),
  );
  for (const [folder, pictures] of folders) {
    if (pictures.length < FEWEST) continue;
    const isNearby = ({ path }: { readonly path: string }) => isNear(path, folder);
    const sample = pictures.slice(0, SAMPLE);
    const reason =
      listReason(texts.filter(isNearby), sample, folders.size) ??
      companionReason(data.filter(isNearby), sample) ??
      nameReason(pictures);
    if (reason === null) continue;
    draft.remark({ kind: 'mixed-folder', folder: foldersOf(folder).at(-1) ?? '', ...reason });
  }
}

interface Data {
  readonly path: string;
  readonly text: string;
}

/** A list lies in the folder, above it, or in a folder beside it. */
function isNear(path: string, folder: string): boolean {
  const [top = ''] = folder.split('/');
  return path.startsWith(`${top}/`) || !path.includes('/');
}

/** A list names most of the pictures, or names classes where there is only one folder. */
function listReason(
  near: readonly Data[],
  pictures: readonly FoundFile[],
  folders: number,
): MixedReason | null {
  const list = near.find(({ text }) => {
    const named = pictures.filter(({ path }) => text.includes(nameOf(path)));
    return 2 * named.length > pictures.length;
  });
  if (list) return { because: 'list', list: list.path };
  if (folders > 1) return null;
  const [named] = near
    .map(({ path, text }) => ({ path, classes: classesIn(parseJson(text)).length }))
    .filter(({ classes }) => classes > 1);
  return named ? { because: 'classes', list: named.path, classes: named.classes } : null;
}

/** A text of its own beside each picture, as object detectors use. */
function companionReason(
  near: readonly FoundFile[],
  pictures: readonly FoundFile[],
): MixedReason | null {
  const stems = new Map(near.map(({ path }) => [stemOf(path), path]));
  const own = pictures.flatMap(({ path }) => stems.get(stemOf(path)) ?? []);
  const [file] = own;
  return file !== undefined && 2 * own.length > pictures.length
    ? { because: 'companions', file }
    : null;
}

/** Pictures are numbered under several names, such as cat_1, cat_2, dog_1, dog_2. */
function nameReason(pictures: readonly FoundFile[]): MixedReason | null {
  const counts = new Map<string, number>();
  for (const { path } of pictures) {
    const [, name = ''] = /^(.*?)[\s_.-]*\(?\d+\)?$/.exec(stemOf(path)) ?? [];
    if (/\p{L}/u.test(name) && !NAMELESS.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  const numbered = names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
  if (names.length < 2 || 2 * numbered <= pictures.length) return null;
  return { because: 'names', names };
}

function stemOf(path: string): string {
  return nameOf(path)
    .replace(/\.\w+$/, '')
    .toLowerCase();
}
