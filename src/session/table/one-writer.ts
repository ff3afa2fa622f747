import type { Autosave } from './autosave.ts';
import { followWriter, hasUnsavedWork } from './follow-writer.ts';
import { openOnTableAndSave } from './open-on-table.ts';
import { newId } from '../store/new-id.ts';
import { notify } from '../store/notices.ts';
import { markSaved } from '../store/saving.ts';
import type { EditingState, SessionStore } from '../store/session-store.ts';
import { freeName } from './sessions.ts';
import type { PageChannel, WriterLock } from '../../ports/pages.ts';
import type { Tools } from '../store/tools.ts';

type Writing = Pick<Tools, 'store' | 'sessions' | 'now'>;

export interface OneWriter {
  /** Becomes the writer if there is none. */
  begin(): Promise<void>;
  /** Becomes the writer in the place of another page, which saves first. */
  editHere(): Promise<void>;
  /** The visitor turned to this page: a writer that is gone needs no asking. */
  turnedTo(): Promise<void>;
  /** The page was asleep: it may have lost its lock without hearing of it. */
  woke(): Promise<void>;
}

/** How long the other page may take to save, in milliseconds, before it is held to be hung. */
const PATIENCE_MS = 4000;
/** A page that is closed or loaded again lets go of its lock a moment later, in milliseconds. */
const LEAVING_MS = 1500;

const KEEPS = {
  arriving:
    'Pictures are still on their way in the other tab, so it goes on there. Try again when they are in.',
  unsaved:
    'The other tab has changes that this browser could not save, so it goes on there. Go to it and see what it says.',
};

/**
 * One page at a time changes and saves sessions: two that did would overwrite each other. The first one does; another
 * follows it, until the visitor asks to go on there.
 */
export function oneWriter(
  tools: Writing,
  saving: Autosave,
  lock: WriterLock,
  channel: PageChannel,
): OneWriter {
  const { store } = tools;
  let givingUp: AbortController | null = null;
  let following: Promise<void> = Promise.resolve();

  const follow = () => {
    following = following.then(() => (isIn(store, 'elsewhere') ? followWriter(tools) : undefined));
  };

  lock.onLost(() => become(store, 'elsewhere'));
  channel.onMessage((message) => {
    if (message.kind === 'hand-over') void handOver(store, saving, lock, channel);
    else if (message.kind === 'written') follow();
    else if (message.kind === 'keeps' && isIn(store, 'coming')) {
      givingUp?.abort();
      notify(store, { tone: 'problem', text: KEEPS[message.because] });
    }
  });

  /** Takes the place of a page that is gone, or is just going. */
  const turnedTo = async () => {
    if (!isIn(store, 'elsewhere')) return;
    givingUp?.abort();
    const mine = new AbortController();
    givingUp = mine;
    if (await lock.wait(LEAVING_MS, mine.signal)) await takeOver(tools);
  };

  return {
    async begin() {
      if (await lock.take()) {
        claim(tools);
        return;
      }
      become(store, 'elsewhere');
      void turnedTo();
    },
    async editHere() {
      if (!isIn(store, 'elsewhere')) return;
      become(store, 'coming');
      givingUp?.abort();
      const mine = new AbortController();
      givingUp = mine;
      channel.post({ kind: 'hand-over' });
      const isMine =
        (await lock.wait(PATIENCE_MS, mine.signal)) ||
        (!mine.signal.aborted && (await lock.force()));
      if (isMine) await takeOver(tools);
      else become(store, 'elsewhere');
    },
    turnedTo,
    async woke() {
      if (!isIn(store, 'here')) return;
      become(store, 'elsewhere');
      await lock.release();
      await turnedTo();
    },
  };
}

function become(store: SessionStore, kind: EditingState['kind']): void {
  store.setState({ editing: { kind } });
}

function isIn(store: SessionStore, ...kinds: EditingState['kind'][]): boolean {
  return kinds.includes(store.getState().editing.kind);
}

/** The lock is this page's: nobody else writes from the claim on, so what is read after it is the last word. */
async function takeOver(tools: Writing): Promise<void> {
  const { store } = tools;
  if (!isIn(store, 'elsewhere', 'coming')) return;
  become(store, 'coming');
  claim(tools);
  // It may have been saved after all, the answer lost with the lock.
  if (hasUnsavedWork(store.getState()) && (await isStored(tools))) markSaved(store);
  const isKept = !hasUnsavedWork(store.getState());
  if (isKept) await Promise.race([followWriter(tools), after(PATIENCE_MS)]);
  // Yet another page may have taken it meanwhile.
  if (!isIn(store, 'coming')) return;
  become(store, 'here');
  if (!isKept) await keepAsCopy(tools);
}

/** It is not awaited. The archive does one thing after another, and a silent one must not keep the visitor from working. */
function claim({ sessions }: Writing): void {
  void sessions.claim();
}

/** Whether the archive has the table just as it is. */
async function isStored({ store, sessions }: Writing): Promise<boolean> {
  const { session } = store.getState();
  const record = await sessions.load(session.id);
  return record.ok && JSON.stringify(record.value) === JSON.stringify(session);
}

/** This page was taken over before it could save: what it had must not overwrite what came later. */
async function keepAsCopy(tools: Writing): Promise<void> {
  const { session } = tools.store.getState();
  const name = freeName(tools, `${session.name} copy`);
  await openOnTableAndSave(tools, { ...session, id: newId(), name });
  const text = `What this tab had not saved when you went on in another is kept as “${name}”.`;
  notify(tools.store, { tone: 'info', text, stays: true });
}

/** Another page wants to edit: this one saves first, and keeps the lock where it cannot. */
async function handOver(
  store: SessionStore,
  saving: Autosave,
  lock: WriterLock,
  channel: PageChannel,
): Promise<void> {
  if (!isIn(store, 'here')) return;
  if (store.getState().pendingPictures !== null) {
    channel.post({ kind: 'keeps', because: 'arriving' });
    return;
  }
  become(store, 'leaving');
  await saving.flush();
  if (!isIn(store, 'leaving')) return;
  if (hasUnsavedWork(store.getState())) {
    become(store, 'here');
    channel.post({ kind: 'keeps', because: 'unsaved' });
    return;
  }
  become(store, 'elsewhere');
  await lock.release();
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
