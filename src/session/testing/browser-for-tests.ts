import type { PageChannel, PageMessage, WriterLock } from '../../ports/pages.ts';
import { oneWriter, type OneWriter } from '../table/one-writer.ts';
import { autosave, type Autosave } from '../table/autosave.ts';
import { guardSessions } from '../table/guard-sessions.ts';
import { restore } from '../table/restore.ts';
import type { Images } from '../../ports/images.ts';
import type { Sessions } from '../../ports/sessions.ts';
import type { Session } from '../../domain/session/session.ts';
import { reopened, type ToolsForTests } from './tools-for-tests.ts';

/** Every open page of one browser. They share its databases and one lock, and get each other's messages. */
export interface BrowserForTests {
  /**
   * Opens a page. It has taken the lock if that was free, and its session is on the table. On a shared device the table
   * is still blank.
   */
  open(blank: Session, isShared?: boolean): Promise<PageForTests>;
}

export interface PageForTests {
  readonly tools: ToolsForTests;
  readonly saving: Autosave;
  readonly writer: OneWriter;
  /** Ends the page. It gets no more messages, and nothing more of it reaches the databases. */
  crash(): void;
  /** Ends the page after this many more writes, in the middle of its work. */
  crashAfter(writes: number): void;
  /** Freezes the page. It gets no messages until it thaws. */
  freeze(): void;
  thaw(): void;
}

/**
 * A lock that works as in browsers. It has one holder, and others wait in turn. Whoever forces it leaves the others
 * waiting.
 */
function createLock() {
  interface Holder {
    readonly lost: () => void;
  }
  let holder: Holder | null = null;
  const waiting: (() => void)[] = [];
  const next = () => {
    holder = null;
    waiting.shift()?.();
  };
  return (): WriterLock & {
    /** Its page is gone: it neither holds nor waits. */ readonly drop: () => void;
  } => {
    let lost: () => void = () => undefined;
    const me: Holder = { lost: () => lost() };
    const isMine = () => holder === me;
    const mine = new Set<() => void>();
    const release = () => {
      if (isMine()) next();
    };
    return {
      drop() {
        for (const turn of mine) waiting.splice(waiting.indexOf(turn), 1);
        mine.clear();
        release();
      },
      take() {
        holder ??= me;
        return Promise.resolve(isMine());
      },
      async wait(_, signal) {
        await Promise.resolve();
        if (signal.aborted) return false;
        if (holder === null) holder = me;
        if (isMine()) return true;
        // There is no clock. A page that has not released the lock after many turns counts as frozen.
        return new Promise<boolean>((resolve) => {
          let isOver = false;
          const end = (answer: boolean) => {
            isOver = true;
            mine.delete(turn);
            const place = waiting.indexOf(turn);
            if (place >= 0) waiting.splice(place, 1);
            resolve(answer);
          };
          const turn = () => {
            holder = me;
            end(true);
          };
          waiting.push(turn);
          mine.add(turn);
          signal.addEventListener('abort', () => !isOver && end(false));
          void turns(150).then(() => !isOver && end(false));
        });
      },
      force() {
        if (!isMine()) holder?.lost();
        holder = me;
        return Promise.resolve(true);
      },
      release() {
        release();
        return Promise.resolve();
      },
      onLost(listener) {
        lost = listener;
      },
    };
  };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** The archives of a page that can end between any two writes. After that they neither do anything nor answer. */
function mortal({ images, sessions }: ToolsForTests) {
  let left = Infinity;
  const gone = new Promise<never>(() => undefined);
  const write = <Value>(deal: () => Promise<Value>): Promise<Value> => {
    if (left <= 0) return gone;
    left -= 1;
    return deal();
  };
  const read = <Value>(deal: () => Promise<Value>): Promise<Value> => (left <= 0 ? gone : deal());
  return {
    endAfter(writes: number) {
      left = writes;
    },
    images: {
      put: (imageId, blob) => write(() => images.put(imageId, blob)),
      putRefused: () => write(() => images.putRefused()),
      sweep: (mentioned, olderThan) => write(() => images.sweep(mentioned, olderThan)),
      blobOf: (imageId) => read(() => images.blobOf(imageId)),
      missing: (imageIds) => read(() => images.missing(imageIds)),
    } satisfies Images,
    sessions: {
      save: (record) => write(() => sessions.save(record)),
      remove: (id) => write(() => sessions.remove(id)),
      setLastOpened: (id) => write(() => sessions.setLastOpened(id)),
      claim: () => write(() => sessions.claim()),
      load: (id) => read(() => sessions.load(id)),
      list: () => read(() => sessions.list()),
      lastOpened: () => read(() => sessions.lastOpened()),
    } satisfies Sessions,
  };
}

export function browserForTests(): BrowserForTests {
  const lockOf = createLock();
  const pages = new Set<(message: PageMessage) => void>();
  return {
    async open(blank, isShared = false) {
      const tools = reopened(blank);
      let isAlive = true;
      const life = mortal(tools);
      const frozen: (() => void)[] = [];
      let isFrozen = false;
      const listeners: ((message: PageMessage) => void)[] = [];
      const heard = (message: PageMessage) => {
        if (!isAlive) return;
        for (const listener of listeners)
          if (isFrozen) frozen.push(() => listener(message));
          else listener(message);
      };
      pages.add(heard);
      const channel: PageChannel = {
        post(message) {
          for (const page of pages) if (page !== heard) setImmediate(() => page({ ...message }));
        },
        onMessage: (listener) => void listeners.push(listener),
      };
      const lock = lockOf();
      const onLost = lock.onLost.bind(lock);
      lock.onLost = (listener) =>
        onLost(() => {
          if (isFrozen) frozen.push(listener);
          else if (isAlive) listener();
        });
      const guarded = guardSessions(
        life.sessions,
        tools.store,
        () => channel.post({ kind: 'written' }),
        () => tools.store.setState({ editing: { kind: 'elsewhere' } }),
      );
      const page = { ...tools, images: life.images, sessions: guarded };
      const saving = autosave(page);
      const writer = oneWriter(page, saving, lock, channel);
      await writer.begin(isShared);
      if (!isShared) await restore(page);
      return {
        tools: page,
        saving,
        writer,
        crashAfter: life.endAfter,
        crash() {
          isAlive = false;
          life.endAfter(0);
          saving.stop();
          pages.delete(heard);
          lock.drop();
        },
        freeze() {
          isFrozen = true;
        },
        thaw() {
          isFrozen = false;
          for (const late of frozen.splice(0)) late();
        },
      };
    },
  };
}
