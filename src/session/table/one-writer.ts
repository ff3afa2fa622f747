import { msg } from '@lingui/core/macro';
import { sayForGood } from '../../languages/say.ts';
import { awake } from '../../kernel/after-awake.ts';
import type { Autosave } from './autosave.ts';
import { followWriter, hasUnsavedWork } from './follow-writer.ts';
import { openOnTableAndSave } from './open-on-table.ts';
import { newId } from '../store/new-id.ts';
import { notify } from '../store/notices.ts';
import { markSaved } from '../store/saving.ts';
import type { EditingState } from '../store/editing-state.ts';
import type { SessionStore } from '../store/session-store.ts';
import { freeName } from './sessions.ts';
import type { PageChannel, WriterLock } from '../../ports/pages.ts';
import type { Tools } from '../store/tools.ts';
import { inside } from '../../languages/words.ts';
import { sessionTitle } from './session-title.ts';

type Writing = Pick<Tools, 'store' | 'sessions' | 'now'>;

export interface OneWriter {
  /** Becomes the writer if there is none. `waits` first gives a page that is closing time, and shows nothing of it. */
  begin(waits: boolean): Promise<void>;
  /** Becomes the writer instead of another page, which saves first. */
  editHere(): Promise<void>;
  /** Call when the visitor turns to this page. It takes over from a writer that is gone, without asking. */
  turnedTo(): Promise<void>;
  /** Call when the page wakes up. It may have lost its lock without an event. */
  woke(): Promise<void>;
}

/** How long the other page may take to save, in milliseconds. After that it counts as frozen. */
const PATIENCE_MS = 4000;
/** A page that is closed or reloaded releases its lock a moment later. This wait covers it, in milliseconds. */
const LEAVING_MS = 1500;

const KEEPS = {
  arriving: msg`Pictures are still on their way in the other tab, so it goes on there. Try again when they are in.`,
  unsaved: msg`The other tab has changes that this browser could not save, so it goes on there. Go to it and see what it says.`,
};

/**
 * Only one page at a time changes and saves sessions, because two would overwrite each other. The first page does.
 * Every other page follows it until the visitor asks to go on there.
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

  /** Takes over from a page that is gone or is just closing. */
  const turnedTo = async () => {
    if (!isIn(store, 'elsewhere')) return;
    givingUp?.abort();
    const mine = new AbortController();
    givingUp = mine;
    if (await lock.wait(LEAVING_MS, mine.signal)) await takeOver(tools);
  };

  return {
    async begin(waits) {
      let isMine = await lock.take();
      if (!isMine && waits) {
        become(store, 'coming');
        isMine = await lock.wait(LEAVING_MS, new AbortController().signal);
      }
      become(store, isMine ? 'here' : 'elsewhere');
      if (isMine) claim(tools);
      else void turnedTo();
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

/** Called with the lock held. After the claim nobody else can write, so whatever is read then is final. */
async function takeOver(tools: Writing): Promise<void> {
  const { store } = tools;
  if (!isIn(store, 'elsewhere', 'coming')) return;
  become(store, 'coming');
  claim(tools);
  // It may have been saved after all. Its answer was then lost together with the lock.
  if (hasUnsavedWork(store.getState()) && (await isStored(tools))) markSaved(store);
  const isKept = !hasUnsavedWork(store.getState());
  if (isKept) await Promise.race([followWriter(tools), awake(PATIENCE_MS)]);
  // A third page may have taken over meanwhile.
  if (!isIn(store, 'coming')) return;
  become(store, 'here');
  if (!isKept) await keepAsCopy(tools);
}

/**
 * This is not awaited. The archive does one thing after another, and a slow one must not keep the visitor from working.
 */
function claim({ sessions }: Writing): void {
  void sessions.claim();
}

/** Whether the archive holds exactly this table. */
async function isStored({ store, sessions }: Writing): Promise<boolean> {
  const { session } = store.getState();
  const record = await sessions.load(session.id);
  return record.ok && JSON.stringify(record.value) === JSON.stringify(session);
}

/** Another page took over before this one could save. The unsaved work must not overwrite later work. */
async function keepAsCopy(tools: Writing): Promise<void> {
  const { session } = tools.store.getState();
  const name = freeName(
    tools,
    sayForGood(msg`${{ name: inside(sessionTitle(session.name)) }} copy`),
  );
  await openOnTableAndSave(tools, { ...session, id: newId(), name });
  const text = msg`What this tab had not saved when you went on in another is kept as “${name}”.`;
  notify(tools.store, { tone: 'info', text, stays: true });
}

/** Another page wants to edit. This page saves first, and keeps the lock if it cannot save. */
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
