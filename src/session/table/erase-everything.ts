import type { Words } from '../../languages/words.ts';
import { msg } from '@lingui/core/macro';
import { awake } from '../../kernel/after-awake.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { StorageFailure } from '../../kernel/storage-failure.ts';
import { clearTable, goOn } from './forget-erased.ts';
import { notify } from '../store/notices.ts';
import type { Erasure } from '../../ports/browser-storage.ts';
import type { Tools } from '../store/tools.ts';
import { waitForState } from '../store/wait-for-state.ts';

/** How long the deletion waits for a picture that is being read, in milliseconds. */
const PENDING_MS = 10_000;

type Erasing = Pick<Tools, 'store' | 'storage' | 'sharedDevice' | 'now'>;

/**
 * Deletes everything that the studio keeps on this device and begins with an empty session. Other pages are notified
 * and do the same. After a failure the table is as before, and whatever was deleted of it is saved again.
 */
export async function eraseEverything(tools: Erasing): Promise<Outcome<null, StorageFailure>> {
  return erase(tools, 'everything', ERASED.everything);
}

/**
 * Deletes every session and picture of this device. The page's own files and the models stay. `text` is what the visitor
 * is told, if anything.
 */
export async function eraseWork(
  tools: Erasing,
  text: Words | null = ERASED.work,
): Promise<Outcome<null, StorageFailure>> {
  return erase(tools, 'work', text);
}

const ERASED = {
  everything: msg`Everything that the studio kept on this device is deleted. This session is new and empty.`,
  work: msg`All sessions and pictures on this device are deleted. This session is new and empty.`,
} as const;

async function erase(
  tools: Erasing,
  what: Erasure,
  text: Words | null,
): Promise<Outcome<null, StorageFailure>> {
  const { store, storage, sharedDevice } = tools;
  const { editing, classroom } = store.getState();
  if (editing.kind === 'erasing') return storage.erase(what);
  // The autosave drops its pending write, and pictures that are still being read stay out.
  store.setState({ editing: { kind: 'erasing' }, drops: [], choosing: null });
  // A picture that is being read just now would otherwise be kept after everything else is gone.
  await Promise.race([
    waitForState(store, ({ pendingPictures }) => pendingPictures === null),
    awake(PENDING_MS),
  ]);
  const erased = await storage.erase(what);
  if (erased.ok) {
    clearTable(tools, what);
    goOn(store, editing);
    if (text !== null) notify(store, { tone: 'info', text });
  } else {
    goOn(store, editing);
    // What is left here is deleted for the next visitor, as it was to be.
    sharedDevice.keep(classroom.isShared);
    // The session is a new object, so that the autosave saves it again.
    store.setState(({ session }) => ({ session: { ...session } }));
  }
  return erased;
}
