import { isHiddenFile } from '../../kernel/hidden-file.ts';

/** What was dropped or chosen: files, and folders of files and folders. */
export type Dropped =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'folder'; readonly name: string; readonly items: readonly Dropped[] };

interface PictureFolder {
  readonly name: string;
  readonly files: readonly File[];
}

export interface GroupedPictures {
  /** Files that came without a folder. */
  readonly loose: readonly File[];
  /** Folders that directly hold files, in natural order. Each becomes a concept of its name. */
  readonly folders: readonly PictureFolder[];
}

/**
 * Makes one group for each folder that directly holds files, at any depth. Folders of the same name are one group,
 * because a concept is everything with the same label. Hidden files are left out without a message. Names are sorted as
 * people count, 2 before 10.
 */
export function groupDropped(dropped: readonly Dropped[]): GroupedPictures {
  const loose: File[] = [];
  const folders = new Map<string, File[]>();
  collect(dropped, loose, folders);
  return {
    loose: loose.sort(byName),
    folders: [...folders]
      .map(([name, files]) => ({ name, files: files.sort(byName) }))
      .sort(byName),
  };
}

function collect(items: readonly Dropped[], into: File[], folders: Map<string, File[]>): void {
  for (const item of items) {
    if (item.kind === 'file') {
      if (!isHiddenFile(item.file.name)) into.push(item.file);
    } else if (!isHiddenFile(item.name)) {
      collectFolder(item.name.normalize('NFC'), item.items, folders);
    }
  }
}

function collectFolder(
  name: string,
  items: readonly Dropped[],
  folders: Map<string, File[]>,
): void {
  const files: File[] = [];
  collect(items, files, folders);
  if (files.length > 0) folders.set(name, [...(folders.get(name) ?? []), ...files]);
}

const natural = new Intl.Collator('und', { numeric: true, sensitivity: 'base' });

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return natural.compare(one.name, other.name);
}
