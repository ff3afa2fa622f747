import type { Session } from '../../domain/session/session.ts';
import { replaceSummary } from './list-sessions.ts';
import {
  markRefused,
  markSaved,
  markStillUnkept,
  markUnsaved,
  withPatience,
} from '../store/saving.ts';
import type { Tools } from '../store/tools.ts';

/** The pause after a change before it is saved. The session must be in the archive within a second of every change. */
const DELAY_MS = 300;

export interface Autosave {
  /** Saves now what is not saved yet. */
  flush(): Promise<void>;
  stop(): void;
}

/**
 * Saves the session after every change, once there has been a short pause. Saves run one after another, and each takes
 * the newest version. A refused save is tried again with the next change, or when the page is left.
 */
export function autosave({
  store,
  sessions,
  images,
}: Pick<Tools, 'store' | 'sessions' | 'images'>): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<void> = Promise.resolve();
  /**
   * The newest version of each session that is not in the archive. These are the one on the table and any that has just
   * left it.
   */
  const unsaved = new Map<string, Session>();

  const save = async (session: Session) => {
    const { id } = session;
    const isOnTable = () => store.getState().session.id === id;
    const saved = await withPatience(sessions.save(session), (failure) => {
      if (isOnTable() && unsaved.has(id)) markRefused(store, failure);
    });
    const isNewest = unsaved.get(id) === session;
    if (saved.ok) {
      if (isNewest) unsaved.delete(id);
      if (store.getState().discarded !== id) replaceSummary(store, session);
      if (store.getState().session === session) markSaved(store);
    } else if (isOnTable()) {
      // If a newer version has been saved meanwhile, nothing is missing.
      if (unsaved.has(id)) markRefused(store, saved.failure);
    } else if (isNewest) {
      // The act that replaced it on the table offers to bring it back.
      unsaved.delete(id);
    }
  };

  const saveAll = async () => {
    clearTimeout(timer);
    timer = undefined;
    // A deleted session must not come back.
    unsaved.delete(store.getState().discarded ?? '');
    // Pictures that had no room may have some now. This is not awaited, because the session must not wait for its
    // pictures.
    if (unsaved.size > 0) void images.putRefused().then((left) => markStillUnkept(store, left));
    await Promise.all([...unsaved.values()].map(save));
  };

  const saveInTurn = () => {
    turn = turn.then(saveAll);
  };

  const unsubscribe = store.subscribe(({ session, editing }, before) => {
    if (editing.kind === 'elsewhere' || editing.kind === 'erasing') {
      // Another page edits, and its version counts. A deleted session stays deleted.
      clearTimeout(timer);
      timer = undefined;
      unsaved.clear();
      return;
    }
    if (session === before.session || editing.kind === 'coming') return;
    if (session.id !== before.session.id) {
      // Another session came to the table. The one that left is saved first.
      if (unsaved.size > 0) saveInTurn();
      return;
    }
    unsaved.set(session.id, session);
    markUnsaved(store);
    // This is not a debounce, because a change every 200 ms would then put off saving for ever.
    timer ??= setTimeout(saveInTurn, DELAY_MS);
  });

  return {
    // This write does not wait for the queue, because the page may close before the current save finishes. The archive
    // still writes in the order of the calls.
    flush: saveAll,
    stop: () => {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
