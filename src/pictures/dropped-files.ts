import { droppedFromFiles } from './chosen-files.ts';
import { droppedFromItems, type DropItemLike } from './drop-items.ts';
import { droppedFromEntries } from './file-entries.ts';
import { groupDropped, type GroupedPictures } from './group-dropped.ts';

/**
 * Groups what the visitor dropped or chose, in whichever form the browser gives it: React Aria's drop items, file system
 * entries, or files (whose folder stands in `webkitRelativePath`).
 */
export async function groupPictures(
  given: Iterable<File | FileSystemEntry | DropItemLike>,
): Promise<GroupedPictures> {
  const files: File[] = [];
  const entries: FileSystemEntry[] = [];
  const items: DropItemLike[] = [];
  for (const one of given) {
    if (one instanceof File) files.push(one);
    else if ('kind' in one) items.push(one);
    else entries.push(one);
  }
  const [fromEntries, fromItems] = await Promise.all([
    droppedFromEntries(entries),
    droppedFromItems(items),
  ]);
  return groupDropped([...droppedFromFiles(files), ...fromEntries, ...fromItems]);
}
