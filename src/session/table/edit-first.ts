import type { Tools } from '../store/tools.ts';
import { waitForState } from '../store/wait-for-state.ts';

/**
 * Resolves once this page is the one that edits; asks for that where another is. If the other goes on, this waits until
 * the visitor comes to edit here: what the system hands over must not be refused, it comes only once.
 */
export async function editFirst({
  store,
  editHere,
}: Pick<Tools, 'store' | 'editHere'>): Promise<void> {
  if (store.getState().editing.kind === 'elsewhere') editHere();
  await waitForState(store, ({ editing }) => editing.kind === 'here');
}
