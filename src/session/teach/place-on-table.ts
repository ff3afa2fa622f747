import type { ConceptId } from '../../domain/lcl/concept.ts';
import { findDemonstration } from '../../domain/session/session.ts';
import { addConcept, moveDemonstration } from './arrange.ts';
import { newId } from '../store/new-id.ts';
import type { Tools } from '../store/tools.ts';
import { demonstrateHeldOut } from './held-out.ts';

/**
 * Puts pictures of the table and of the test tray into a concept, or into a new one for `null`. It is one step of undo.
 * Ids that this table does not know are ignored, because they were dragged from another window.
 */
export function placeOnTable(
  table: Pick<Tools, 'store' | 'now'>,
  ids: readonly string[],
  onConcept: ConceptId | null,
): void {
  const { session } = table.store.getState();
  const taught = ids.filter((id) => findDemonstration(session, id));
  const heldOut = ids.filter((id) => session.testTray.some((picture) => picture.id === id));
  if (taught.length + heldOut.length === 0) return;
  const step = newId();
  const conceptId = onConcept ?? addConcept(table, step);
  for (const id of taught) moveDemonstration(table, id, conceptId, step);
  for (const id of heldOut) demonstrateHeldOut(table, id, conceptId, step);
}
