import type { Outcome } from '../domain/outcome.ts';
import { UNNAMED } from '../domain/untouched.ts';
import { blankSession } from './blank-session.ts';
import { lay } from './change.ts';
import { notify } from './notices.ts';
import type { StorageFailure, Tools } from './tools.ts';

type Erasing = Pick<Tools, 'store' | 'device' | 'now'>;

/**
 * Deletes everything that the studio keeps on this device and begins with an empty session. Other pages are told and do
 * the same. After a failure the table is as it was, and what was deleted until then is saved again with it.
 */
export async function eraseEverything(tools: Erasing): Promise<Outcome<null, StorageFailure>> {
  const { store, device } = tools;
  const { editing } = store.getState();
  if (editing.kind === 'erasing') return device.erase();
  // The autosave drops what it was about to write.
  store.setState({ editing: { kind: 'erasing' } });
  const erased = await device.erase();
  if (erased.ok) {
    clearTable(tools);
    store.setState({ editing });
    const text =
      'Everything that the studio kept on this device is deleted. This session is new and empty.';
    notify(store, { tone: 'info', text });
  } else {
    store.setState({ editing });
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
  store.setState({ editing });
  const text = 'Everything that the studio kept on this device was deleted in another tab.';
  notify(store, { tone: 'info', text });
}

function clearTable({ store, now }: Pick<Tools, 'store' | 'now'>): void {
  // No offer to bring something back may outlive it, and no file on its way may come in.
  store.setState({ notices: [], sessions: [], discarded: null, drops: [], choosing: null });
  lay(store, blankSession(UNNAMED, now()));
  store.setState({ saving: { kind: 'saved' } });
}
