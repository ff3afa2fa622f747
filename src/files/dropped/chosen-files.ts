import type { Dropped } from './group-dropped.ts';

interface Folder {
  readonly files: File[];
  readonly folders: Map<string, Folder>;
}

/** From an `<input type="file">`. With `webkitdirectory`, each file has its path in `webkitRelativePath`. */
export function droppedFromFiles(files: Iterable<File>): Dropped[] {
  const root: Folder = { files: [], folders: new Map() };
  for (const file of files) {
    const steps = file.webkitRelativePath.split('/').slice(0, -1);
    let folder = root;
    for (const step of steps) {
      const next: Folder = folder.folders.get(step) ?? { files: [], folders: new Map() };
      folder.folders.set(step, next);
      folder = next;
    }
    folder.files.push(file);
  }
  return itemsOf(root);
}

function itemsOf({ files, folders }: Folder): Dropped[] {
  return [
    ...files.map((file): Dropped => ({ kind: 'file', file })),
    ...[...folders].map(([name, folder]): Dropped => ({
      kind: 'folder',
      name,
      items: itemsOf(folder),
    })),
  ];
}
