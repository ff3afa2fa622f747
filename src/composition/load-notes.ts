import { newId } from '../session/store/new-id.ts';
import {
  loadBegun,
  loadEnded,
  loadLeft,
  parseLoadNotes,
  startsSafely,
  type LoadNotes,
} from './safe-start.ts';
import type { SessionStore } from '../session/store/session-store.ts';

const NOTES = 'lcl-loads';
const LOADING = 'lcl-loading:';

/** Whether the last loads of the page all broke off, in whatever tab: then the model is not loaded unasked. */
export async function shallAskFirst(): Promise<boolean> {
  const notes = read();
  // Nearly always: the model must not wait for a look at the locks.
  return startsSafely(notes, new Set()) && startsSafely(notes, await loading());
}

/** Notes that the model is about to be loaded, until it is ready, has failed, or the page is left. */
export function noteLoad(store: SessionStore): void {
  const load = newId();
  write(loadBegun(read(), load));
  const letGo = holdName(LOADING + load);
  const isOver = () => ['ready', 'answering', 'failed'].includes(store.getState().engine.kind);
  const stop = () => {
    unsubscribe();
    removeEventListener('pagehide', leave);
    letGo();
  };
  const leave = () => {
    write(loadLeft(read(), load));
    stop();
  };
  const unsubscribe = store.subscribe(() => {
    if (!isOver()) return;
    stop();
    void loading().then((others) => write(loadEnded(read(), load, others)));
  });
  addEventListener('pagehide', leave);
}

/** Loads that are under way in other tabs: they hold a lock of their name, which ends with them. */
async function loading(): Promise<ReadonlySet<string>> {
  const { locks } = navigator as Partial<Navigator>;
  const held = (await locks?.query().catch(() => null))?.held ?? [];
  const names = held.flatMap(({ name }) => (name?.startsWith(LOADING) ? [name] : []));
  return new Set(names.map((name) => name.slice(LOADING.length)));
}

function holdName(name: string): () => void {
  const { locks } = navigator as Partial<Navigator>;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  void locks?.request(name, () => held).catch(() => undefined);
  return letGo;
}

function read(): LoadNotes {
  try {
    return parseLoadNotes(localStorage.getItem(NOTES));
  } catch {
    return [];
  }
}

function write(notes: LoadNotes): void {
  try {
    if (notes.length === 0) localStorage.removeItem(NOTES);
    else localStorage.setItem(NOTES, JSON.stringify(notes));
  } catch {
    // Without a place for notes, every start is an ordinary one.
  }
}
