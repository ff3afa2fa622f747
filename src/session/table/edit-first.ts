import type { Tools } from '../store/tools.ts';
import { waitForState } from '../store/wait-for-state.ts';

/**
 * Resolves once this page is the one that edits. If another page edits, this one asks to take over. If the other
 * refuses, this waits until the visitor turns to editing here. The files from the system must not be refused, because
 * they come only once.
 */
export async function editFirst({
  store,
  editHere,
}: Pick<Tools, 'store' | 'editHere'>): Promise<void> {
  if (store.getState().editing.kind === 'elsewhere') editHere();
  await waitForState(store, ({ editing }) => editing.kind === 'here');
}
