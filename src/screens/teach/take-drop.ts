import type { ConceptId } from '../../domain/concept.ts';
import { groupPictures } from '../../pictures/dropped-files.ts';
import { demonstrateFolders } from '../../session/demonstrate-folders.ts';
import { demonstrate } from '../../session/demonstrate.ts';
import { openSessionFiles } from '../../session/open-files.ts';
import { placeOnTable } from '../../session/place-on-table.ts';
import type { Tools } from '../../session/tools.ts';
import { DEMONSTRATION, HELD_OUT } from '../drag-types.ts';
import { textsOf, type Dropped } from '../../ui/drop-area.tsx';

/**
 * What a drop on a concept's card does; `null` is the free table, where loose pictures become a new concept. A folder is
 * a concept of its own wherever it lands.
 */
export async function takeDrop(
  tools: Tools,
  items: readonly Dropped[],
  onConcept: ConceptId | null,
): Promise<void> {
  const demonstrationIds = await textsOf(items, DEMONSTRATION);
  const heldOutIds = await textsOf(items, HELD_OUT);
  if (demonstrationIds.length + heldOutIds.length > 0) {
    placeOnTable(tools, [...demonstrationIds, ...heldOutIds], onConcept);
    return;
  }
  const { loose: files, folders, unread } = await groupPictures(items);
  const loose = await openSessionFiles(tools, files);
  if (loose.length > 0) await demonstrate(tools, loose, onConcept, unread);
  if (folders.length > 0 || loose.length === 0)
    await demonstrateFolders(tools, folders, loose.length === 0 ? unread : []);
}
