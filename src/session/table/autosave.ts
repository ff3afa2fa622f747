import type { Session } from '../../domain/session/session.ts';
import { replaceSummary } from './list-sessions.ts';
import { markAllKept, markRefused, markSaved, markUnsaved, withPatience } from '../store/saving.ts';
import type { Tools } from '../store/tools.ts';

/** The session must be in the archive within a second of every change. */
const DELAY_MS = 300;

export interface Autosave {
  /** Saves now what is not saved yet. */
  flush(): Promise<void>;
  stop(): void;
}

/**
 * Saves the session after every change, once it has been still for a moment: one save after another, each of the newest.
 * A refused one is tried again with the next change, or when the page is left.
 */
export function autosave({
  store,
  sessions,
  images,
}: Pick<Tools, 'store' | 'sessions' | 'images'>): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<void> = Promise.resolve();
  /** The newest of each session that is not in the archive: of the one on the table, and of any that has just left it. */
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
      // Not if a newer one has been saved meanwhile: nothing is missing then.
      if (unsaved.has(id)) markRefused(store, saved.failure);
    } else if (isNewest) {
      // The act that took it off the table offers it back.
      unsaved.delete(id);
    }
  };

  const saveAll = async () => {
    clearTimeout(timer);
    timer = undefined;
    // A deleted session must not come back.
    unsaved.delete(store.getState().discarded ?? '');
    // What had no room may have some now. Not awaited: the session itself must not wait for its pictures.
    if (unsaved.size > 0) void images.putRefused().then((left) => left === 0 && markAllKept(store));
    await Promise.all([...unsaved.values()].map(save));
  };

  const saveInTurn = () => {
    turn = turn.then(saveAll);
  };

  const unsubscribe = store.subscribe(({ session, editing }, before) => {
    if (editing.kind === 'elsewhere' || editing.kind === 'erasing') {
      // Another page has the last word, and what was deleted stays so.
      clearTimeout(timer);
      timer = undefined;
      unsaved.clear();
      return;
    }
    if (session === before.session || editing.kind === 'coming') return;
    if (session.id !== before.session.id) {
      // Another session was laid on the table: the one that left it is saved before anything else.
      if (unsaved.size > 0) saveInTurn();
      return;
    }
    unsaved.set(session.id, session);
    markUnsaved(store);
    // Not a debounce: a change every 200 ms must not put off saving for ever.
    timer ??= setTimeout(saveInTurn, DELAY_MS);
  });

  return {
    // Not in turn: the page may be gone before the save under way is answered. The archive writes in the order of asking.
    flush: saveAll,
    stop: () => {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
