import { remembered } from '../browser/remembered.ts';
import { lockNames, storageKeys } from '../browser/storage-keys.ts';
import { newId } from '../session/store/new-id.ts';
import {
  loadBegun,
  loadEnded,
  loadLeft,
  parseLoadNotes,
  startsSafely,
  type LoadNotes,
} from './safe-start.ts';
import { engineInUse } from '../session/store/engines-state.ts';
import type { SessionStore } from '../session/store/session-store.ts';

const LOADING = lockNames.loading;

/** Without a place for them, every start is an ordinary one. */
const notes = remembered<LoadNotes>(storageKeys.loads, parseLoadNotes, (loads) =>
  loads.length === 0 ? null : JSON.stringify(loads),
);

/** Whether the last loads of the page all broke off, in whatever tab: then the model is not loaded unasked. */
export async function shallAskFirst(): Promise<boolean> {
  const loads = notes.recall();
  // Nearly always: the model must not wait for a look at the locks.
  return startsSafely(loads, new Set()) && startsSafely(loads, await loading());
}

/** Notes that the model is about to be loaded, until it is ready, has failed, or the page is left. */
export function noteLoad(store: SessionStore): void {
  const load = newId();
  notes.keep(loadBegun(notes.recall(), load));
  const letGo = holdName(LOADING + load);
  const isOver = () =>
    ['ready', 'answering', 'failed'].includes(engineInUse(store.getState()).kind);
  const stop = () => {
    unsubscribe();
    removeEventListener('pagehide', leave);
    letGo();
  };
  const leave = () => {
    notes.keep(loadLeft(notes.recall(), load));
    stop();
  };
  const unsubscribe = store.subscribe(() => {
    if (!isOver()) return;
    // At once, because the page may be left before the browser has said which loads are under way.
    leave();
    void loading().then((others) => notes.keep(loadEnded(notes.recall(), load, others)));
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
