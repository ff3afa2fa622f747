import { droppedFromFiles } from './chosen-files.ts';
import { droppedFromItems, type DropItemLike, type OpenedItems } from './drop-items.ts';
import { groupDropped, type GroupedPictures } from './group-dropped.ts';

/**
 * Opens what the visitor dropped (React Aria's drop items) or chose (files, whose folder stands in
 * `webkitRelativePath`). What could not be opened stands in `unread`, for the one message about the whole drop.
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

/** The same, grouped by folders. */
export async function groupPictures(
  given: Iterable<File | DropItemLike>,
): Promise<GroupedPictures & Pick<OpenedItems, 'unread'>> {
  const { items, unread } = await openDropped(given);
  return { ...groupDropped(items), unread };
}
