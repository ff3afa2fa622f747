import { afterAwake } from '../../kernel/after-awake.ts';
import type { StorageFailure } from '../../kernel/storage-failure.ts';
import { dismissNotice, notify } from './notices.ts';
import type { SessionStore } from './session-store.ts';
import { keepsNothingWords, notSavedWords, unkeptWords } from './storage-words.ts';

/** How long the archive may be silent before the visitor is told that nothing is kept, in milliseconds. */
const PATIENCE_MS = 5000;

const NOT_SAVED = 'not-saved';
const NOT_KEPT = 'pictures-not-kept';

export function markSaved(store: SessionStore): void {
  store.setState({ saving: { kind: 'saved' } });
  dismissNotice(store, NOT_SAVED);
}

/** Marks a session that the browser refused to save. The mark stays until it is saved. */
export function markUnsaved(store: SessionStore): void {
  if (store.getState().saving.kind !== 'failed') store.setState({ saving: { kind: 'unsaved' } });
}

/** Says once that the browser refuses to save. The notice goes when saving works again. */
export function markRefused(
  store: SessionStore,
  failure: StorageFailure,
  text = notSavedWords(failure),
): void {
  // The browser did not refuse here. Another page edits, and its version counts.
  if (failure.code === 'edited-elsewhere') return;
  const known = store.getState().saving.kind === 'failed';
  store.setState({ saving: { kind: 'failed', detail: failure.detail } });
  if (!known) notify(store, { id: NOT_SAVED, tone: 'problem', text, offersFile: true });
}

/** As {@link markRefused}, before anything was to be saved. */
export function markKeepsNothing(store: SessionStore, failure: StorageFailure): void {
  markRefused(store, failure, keepsNothingWords(failure));
}

/** Says that one more picture is in memory only. The notice goes when all of them are kept. */
export function markUnkept(store: SessionStore, failure: StorageFailure): void {
  store.setState(({ unkeptPictures }) => ({ unkeptPictures: unkeptPictures + 1 }));
  // One cause has one notice. Where site data is blocked, sessions and pictures are told in one.
  if (failure.code === 'storage-blocked') return markRefused(store, failure);
  if (store.getState().notices.some(({ id }) => id === NOT_KEPT)) return;
  notify(store, { id: NOT_KEPT, tone: 'problem', text: unkeptWords(failure) });
}

/** The refused pictures were tried once more, and this many are still in memory only. */
export function markStillUnkept(store: SessionStore, unkeptPictures: number): void {
  store.setState({ unkeptPictures });
  if (unkeptPictures === 0) dismissNotice(store, NOT_KEPT);
}

/** Waits for the archive's answer, which counts however late it comes. `impatient` is called if it is late. */
export async function withPatience<Answer>(
  answer: Promise<Answer>,
  impatient: (failure: StorageFailure) => void,
): Promise<Answer> {
  const stopWaiting = afterAwake(PATIENCE_MS, () => {
    const detail = `IndexedDB did not answer within ${PATIENCE_MS / 1000} seconds`;
    impatient({ code: 'storage-unavailable', detail });
  });
  try {
    return await answer;
  } finally {
    stopWaiting();
  }
}
