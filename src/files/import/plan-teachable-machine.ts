import { tidyName } from '../../domain/lcl/label.ts';
import type { FoundFile } from '../found-file.ts';
import type { ListScope } from './list-scope.ts';
import { folderOf, foldersOf, nameOf } from './path-steps.ts';
import { isPictureName } from './picture-name.ts';
import type { PlanDraft } from './plan-draft.ts';
import { fieldsOf, nameIn, parseJson, readList } from './read-list.ts';

/** Separates the class and the number in the file names of a project's pictures. */
const MARK = '-!-';

/**
 * Plans projects of Teachable Machine. They are a zip of `CLASS-!-NUMBER.jpg` beside a `manifest.json`. This follows
 * programs that write such files, because the makers have published no description. Similar projects are read too, if
 * their `project.json` lists classes with folders or files of the same names. `null` if nothing looks like a project.
 */
export async function planTeachableMachine(
  files: readonly FoundFile[],
  draft: PlanDraft,
): Promise<readonly ListScope[] | null> {
  const pictures = files.filter(({ path }) => isPictureName(path));
  const scopes: ListScope[] = [];
  for (const list of files) {
    if (!/^(?:manifest|project)\.json$/i.test(nameOf(list.path))) continue;
    const text = await readList(list);
    const manifest = text.ok ? parseJson(text.value) : undefined;
    const classes = classesIn(manifest);
    if (classes.length === 0 && !isManifest(manifest)) continue;
    draft.use(list);
    const own = folderOf(list.path);
    const within = pictures.filter(({ path }) => path.startsWith(own));
    const homes = placeClasses(within, own, classes, draft);
    if (isManifest(manifest) && within.length === 0)
      draft.remark({ kind: 'no-picture-in-project' });
    if (homes.size > 0 || isManifest(manifest)) scopes.push(scopeOfHomes(homes, list.path));
  }
  const homes = placeClasses(pictures, '', [], draft);
  if (homes.size > 0) scopes.push(scopeOfHomes(homes, null));
  return scopes.length > 0 ? scopes : null;
}

/** Other pictures in the folders of the classes belong to no class, and the folder's name is no class either. */
function scopeOfHomes(homes: ReadonlySet<string>, list: string | null): ListScope {
  return { list, covers: (path) => homes.has(folderOf(path)) };
}

/** Adds the pictures whose class is known. Returns the folders that directly hold them. */
function placeClasses(
  pictures: readonly FoundFile[],
  own: string,
  classes: readonly string[],
  draft: PlanDraft,
): ReadonlySet<string> {
  // The longest name is tested first, because "Class 12" is no picture of "Class 1".
  const names = [...new Set(classes)].sort((one, other) => other.length - one.length);
  const homes = new Set<string>();
  for (const picture of pictures) {
    const name = classOf(picture.path.slice(own.length), names);
    if (name === null || draft.isPlaced(picture)) continue;
    draft.add('train', name, picture);
    homes.add(folderOf(picture.path));
  }
  return homes;
}

function isManifest(json: unknown): boolean {
  const fields = fieldsOf(json);
  return fields !== null && typeof fields['type'] === 'string' && 'appdata' in fields;
}

/** Class names from a manifest of any structure. */
export function classesIn(json: unknown, depth = 0): readonly string[] {
  const fields = fieldsOf(json);
  if (!fields || depth > 3) return [];
  return Object.entries(fields).flatMap(([key, value]) => {
    if (!/^(?:classes|class_?names|labels|categories)$/i.test(key))
      return classesIn(value, depth + 1);
    return Array.isArray(value) ? value.flatMap(classNameIn) : Object.keys(fieldsOf(value) ?? {});
  });
}

function classNameIn(item: unknown): readonly string[] {
  const fields = fieldsOf(item);
  const written = fields
    ? (fields['name'] ?? fields['label'] ?? fields['className'] ?? fields['title'])
    : item;
  const name = nameIn(written);
  return name === null ? [] : [name];
}

/** The class in a picture's name or folder; `null` if there is none. */
function classOf(path: string, names: readonly string[]): string | null {
  const file = nameOf(path);
  const mark = file.lastIndexOf(MARK);
  if (mark > 0) return file.slice(0, mark);
  const folders = foldersOf(path).map(keyOf);
  const found =
    names.find((name) => folders.includes(keyOf(name))) ??
    names.find((name) => begins(keyOf(file), keyOf(name)));
  return found ?? null;
}

/** "class 1-003.jpg" begins with "class 1", but "class 12.jpg" does not. */
function begins(file: string, name: string): boolean {
  return file.startsWith(name) && !/^[\p{L}\p{N}]/u.test(file.slice(name.length));
}

function keyOf(name: string): string {
  return tidyName(name).toLowerCase();
}
