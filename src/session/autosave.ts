import type { Session } from '../domain/session.ts';
import { listSessions } from './list-sessions.ts';
import type { Tools } from './tools.ts';

/** The session must be in the archive within a second of every change. */
const DELAY_MS = 300;

export interface Autosave {
  /** Saves now what is not saved yet. */
  flush(): Promise<void>;
  stop(): void;
}

/** Saves the session after every change, once it has been still for a moment. */
export function autosave(tools: Tools): Autosave {
  const { store, sessions } = tools;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Session | null = null;

  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    const session = waiting;
    if (!session) return;
    waiting = null;
    const saved = await sessions.save(session);
    if (!saved.ok) {
      store.setState({ saving: { kind: 'failed', detail: saved.failure.detail } });
      // Tried again with the next change, or when the page is left. Not once its session has left the table: it may have
      // been deleted meanwhile.
      if (store.getState().session.id === session.id) waiting ??= session;
      return;
    }
    if (!waiting) store.setState({ saving: { kind: 'saved' } });
    await listSessions(tools);
  };

  const unsubscribe = store.subscribe(({ session }, before) => {
    if (session === before.session) return;
    // Another session was laid on the table: the one that left it is saved before anything else.
    if (waiting && waiting.id !== session.id) void flush();
    if (session.id !== before.session.id) return;
    waiting = session;
    store.setState({ saving: { kind: 'unsaved' } });
    // Not a debounce: a change every 200 ms must not put off saving for ever.
    timer ??= setTimeout(() => void flush(), DELAY_MS);
  });

  return {
    flush,
    stop: () => {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
