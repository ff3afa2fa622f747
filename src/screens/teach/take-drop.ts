import type { ConceptId } from '../../domain/lcl/concept.ts';
import { takeFiles } from '../../session/files/file-acts.ts';
import { placeOnTable } from '../../session/teach/place-on-table.ts';
import type { Tools } from '../../session/store/tools.ts';
import { textsOf, type DroppedItems } from '../../ui/drop-area.tsx';
import { DEMONSTRATION, HELD_OUT } from '../shared/drag-types.ts';

/**
 * Handles a drop on a concept's card. `null` is the free table, where loose pictures become a new concept. A folder or
 * an archive makes its own concepts wherever it is dropped.
 */
export async function takeDrop(
  tools: Tools,
  items: readonly DroppedItems[],
  onConcept: ConceptId | null,
): Promise<void> {
  const demonstrationIds = await textsOf(items, DEMONSTRATION);
  const heldOutIds = await textsOf(items, HELD_OUT);
  if (demonstrationIds.length + heldOutIds.length > 0) {
    placeOnTable(tools, [...demonstrationIds, ...heldOutIds], onConcept);
    return;
  }
  await takeFiles(tools, items, onConcept);
}
