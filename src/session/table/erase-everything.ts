import type { Outcome } from '../../kernel/outcome.ts';
import { UNNAMED } from '../../domain/session/untouched.ts';
import type { StorageFailure } from '../../kernel/storage-failure.ts';
import { blankSession } from './blank-session.ts';
import { openOnTable } from '../store/change.ts';
import { EMPTY_CATALOGUE } from '../store/model-catalogue.ts';
import { notify } from '../store/notices.ts';
import type { EditingState, SessionStore } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';
import { waitForState } from '../store/wait-for-state.ts';

/** How long a picture that is being read may hold up the deleting, in milliseconds. */
const PENDING_MS = 10_000;

type Erasing = Pick<Tools, 'store' | 'storage' | 'now'>;

/**
 * Deletes everything that the studio keeps on this device and begins with an empty session. Other pages are told and do
 * the same. After a failure the table is as it was, and what was deleted until then is saved again with it.
 */
export async function eraseEverything(tools: Erasing): Promise<Outcome<null, StorageFailure>> {
  const { store, storage } = tools;
  const { editing } = store.getState();
  if (editing.kind === 'erasing') return storage.erase();
  // The autosave drops what it was about to write, and pictures on their way in stay out.
  store.setState({ editing: { kind: 'erasing' }, drops: [], choosing: null });
  // The one that is being read just now would be kept after everything else is gone.
  await Promise.race([
    waitForState(store, ({ pendingPictures }) => pendingPictures === null),
    after(PENDING_MS),
  ]);
  const erased = await storage.erase();
  if (erased.ok) {
    clearTable(tools);
    goOn(store, editing);
    const text =
      'Everything that the studio kept on this device is deleted. This session is new and empty.';
    notify(store, { tone: 'info', text });
  } else {
    goOn(store, editing);
    // A new value, so that the autosave takes it up again.
    store.setState(({ session }) => ({ session: { ...session } }));
  }
  return erased;
}

/** Another page deletes everything: nothing of it may stay here, or it would come back with the next save. */
export function forgetErased(tools: Pick<Tools, 'store' | 'now'>): void {
  const { store } = tools;
  const { editing } = store.getState();
  if (editing.kind === 'erasing') return;
  store.setState({ editing: { kind: 'erasing' } });
  clearTable(tools);
  goOn(store, editing);
  const text = 'Everything that the studio kept on this device was deleted in another tab.';
  notify(store, { tone: 'info', text });
}

/** As before, unless another page has become the one that edits meanwhile. */
function goOn(store: SessionStore, editing: EditingState): void {
  store.setState(({ editing: now }) => (now.kind === 'erasing' ? { editing } : {}));
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function clearTable({ store, now }: Pick<Tools, 'store' | 'now'>): void {
  // No offer to bring something back may outlive it, and no file on its way may come in.
  store.setState({ notices: [], sessions: [], discarded: null, drops: [], choosing: null });
  openOnTable(store, blankSession(UNNAMED, now()));
  store.setState({ saving: { kind: 'saved' } });
  store.setState(({ catalogue: { capabilities } }) => ({
    catalogue: { ...EMPTY_CATALOGUE, capabilities },
  }));
}
