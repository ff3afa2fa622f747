import { dismissNotice, notify } from './notices.ts';
import type { SessionStore } from './session-store.ts';
import type { StorageFailure } from './tools.ts';

/** How long the archive may be silent before the visitor is told that nothing is kept, in milliseconds. */
export const PATIENCE_MS = 5000;

const NOT_SAVED = 'not-saved';

const LAST_CHANGE =
  'This browser did not save the last change. Your work is here until you close the page; ' +
  'the next change tries again. A full disk or a private window is the usual reason.';

export function markSaved(store: SessionStore): void {
  store.setState({ saving: { kind: 'saved' } });
  dismissNotice(store, NOT_SAVED);
}

/** A session that the browser refused to save stays so until it is saved. */
export function markUnsaved(store: SessionStore): void {
  if (store.getState().saving.kind !== 'failed') store.setState({ saving: { kind: 'unsaved' } });
}

/** Says once that the browser refuses; the notice goes when it saves again. */
export function markRefused(
  store: SessionStore,
  { detail }: StorageFailure,
  text = LAST_CHANGE,
): void {
  const known = store.getState().saving.kind === 'failed';
  store.setState({ saving: { kind: 'failed', detail } });
  if (!known) notify(store, { id: NOT_SAVED, tone: 'problem', text, offersFile: true });
}

/** Waits for the archive's answer, which counts however late it comes; `impatient` is called if it is late. */
export async function withPatience<Answer>(
  answer: Promise<Answer>,
  impatient: (failure: StorageFailure) => void,
): Promise<Answer> {
  const timer = setTimeout(() => {
    const detail = `IndexedDB did not answer within ${PATIENCE_MS / 1000} seconds`;
    impatient({ code: 'storage-unavailable', detail });
  }, PATIENCE_MS);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}
