import { droppedFromFiles } from './chosen-files.ts';
import { droppedFromItems, type DropItemLike, type OpenedItems } from './drop-items.ts';
import { groupDropped, type GroupedPictures } from './group-dropped.ts';

/**
 * Opens the files that the visitor dropped (React Aria's drop items) or chose (files with their folder in
 * `webkitRelativePath`). Files that could not be opened are listed in `unread`, for the one message about the whole
 * drop.
 */
export async function openDropped(given: Iterable<File | DropItemLike>): Promise<OpenedItems> {
  const files: File[] = [];
  const items: DropItemLike[] = [];
  for (const one of given) {
    if (one instanceof File) files.push(one);
    else items.push(one);
  }
  const opened = await droppedFromItems(items);
  return { items: [...droppedFromFiles(files), ...opened.items], unread: opened.unread };
}

/** The same files, grouped by folder. */
export async function groupPictures(
  given: Iterable<File | DropItemLike>,
): Promise<GroupedPictures & Pick<OpenedItems, 'unread'>> {
  const { items, unread } = await openDropped(given);
  return { ...groupDropped(items), unread };
}
