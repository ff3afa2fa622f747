import type { FoundFile } from '../found-file.ts';
import { foldersOf } from './path-steps.ts';
import { isPictureName } from './picture-name.ts';
import type { PlanDraft, Role } from './plan-draft.ts';
import { roleOfSplit } from './split-name.ts';

interface Folder {
  readonly name: string;
  readonly pictures: FoundFile[];
  readonly folders: Map<string, Folder>;
}

/**
 * Each folder that directly holds pictures is a concept of its name, at any depth. Folders that say what pictures are
 * for ("train", "test") are not concepts. They contain the concepts, or a concept contains them. If neither is true of
 * such a folder, it is a concept like any other.
 */
export function planFolders(files: readonly FoundFile[], draft: PlanDraft): void {
  const root = folderNamed('');
  for (const file of files) {
    if (draft.isPlaced(file)) continue;
    const steps = foldersOf(file.path);
    if (steps.length === 0) {
      draft.addLoose(file);
    } else if (isPictureName(file.path)) {
      folderAt(root, steps).pictures.push(file);
    } else {
      draft.skip(file.path, 'no-picture');
    }
  }
  for (const folder of root.folders.values()) walk(folder, root, null, 'train', draft);
}

function walk(
  folder: Folder,
  parent: Folder,
  concept: string | null,
  role: Role,
  draft: PlanDraft,
): void {
  const split = splitOf(folder, parent, concept);
  // Pictures beside "train/cat" are in "train" alone, so there is no other name for them.
  const name = split !== null && concept !== null ? concept : folder.name;
  const use = split ?? role;
  for (const file of folder.pictures) draft.add(use, name, file);
  const inner = split === null ? folder.name : concept;
  for (const below of folder.folders.values()) walk(below, folder, inner, use, draft);
}

/** The role of a folder's pictures, if the folder's name says it. */
function splitOf(folder: Folder, parent: Folder, concept: string | null): Role | null {
  const role = roleOfSplit(folder.name);
  if (role === null) return null;
  if (folder.folders.size > 0) return role;
  // "cat/train" and "cat/test". Both roles are side by side within a concept.
  const kinds = new Set([...parent.folders.keys()].map(roleOfSplit));
  return concept !== null && kinds.has('train') && kinds.has('test') ? role : null;
}

function folderAt(root: Folder, steps: readonly string[]): Folder {
  let folder = root;
  for (const step of steps) {
    const next = folder.folders.get(step) ?? folderNamed(step);
    folder.folders.set(step, next);
    folder = next;
  }
  return folder;
}

function folderNamed(name: string): Folder {
  return { name, pictures: [], folders: new Map() };
}
