import { afterAwake } from '../kernel/after-awake.ts';
import { lazyPart } from '../kernel/lazy-part.ts';
import type { PageChannel, WriterLock } from '../ports/pages.ts';
import { remembered } from './remembered.ts';
import { lockNames, storageKeys } from './storage-keys.ts';

const WRITER = lockNames.writer;

/** Pages without https have no Web Locks, and few pages are without https. */
export const writerLeasePart = lazyPart(() => import('./writer-lease.ts'));

/** The lock of the one page that edits. Without https there are no locks, and the pages agree over the channel. */
export function writerLock(channel: PageChannel, page: string): WriterLock {
  const { locks } = navigator as Partial<Navigator>;
  return locks ? webLock(locks) : lateLease(channel, page);
}

function lateLease(channel: PageChannel, page: string): WriterLock {
  const note = remembered(
    storageKeys.writer,
    (text) => text,
    (writer) => writer,
  );
  let lost: () => void = () => undefined;
  const loading = writerLeasePart.load().then((part) => {
    if (!part.ok) return null;
    const lease = part.value.writerLease(channel, note, page);
    lease.onLost(() => lost());
    addEventListener('pagehide', () => void lease.release());
    return lease;
  });
  return {
    // Without its script every page edits. The archive still refuses all but the last.
    take: async () => (await loading)?.take() ?? true,
    wait: async (...how) => (await loading)?.wait(...how) ?? true,
    force: async () => (await loading)?.force() ?? true,
    release: async () => (await loading)?.release(),
    onLost(listener) {
      lost = listener;
    },
  };
}

function webLock(locks: LockManager): WriterLock {
  let held: { readonly letGo: () => void; readonly isFree: Promise<unknown> } | null = null;
  let lost: () => void = () => undefined;

  /** `false` if another page holds it, or if the signal aborted the wait. */
  const request = (options: LockOptions): Promise<boolean> =>
    new Promise((resolve) => {
      const holding = locks.request(WRITER, options, (lock) => {
        if (!lock) {
          resolve(false);
          return undefined;
        }
        return new Promise<void>((letGo) => {
          held = { letGo, isFree: holding.catch(() => undefined) };
          resolve(true);
        });
      });
      holding.catch((error: unknown) => {
        const wasHeld = held !== null;
        const isAborted = error instanceof Error && error.name === 'AbortError';
        // If a browser refuses locks altogether, this page need not consider others.
        held = isAborted || wasHeld ? null : { letGo: () => undefined, isFree: Promise.resolve() };
        // The wait was aborted, or another page took the lock by force.
        resolve(held !== null);
        if (wasHeld) lost();
      });
    });

  return {
    take: async () => held !== null || request({ ifAvailable: true }),
    async wait(patienceMs, signal) {
      if (held) return true;
      const waiting = new AbortController();
      const giveUp = () => waiting.abort();
      signal.addEventListener('abort', giveUp);
      const stopWaiting = afterAwake(patienceMs, giveUp);
      try {
        return await request({ signal: waiting.signal });
      } finally {
        stopWaiting();
        signal.removeEventListener('abort', giveUp);
      }
    },
    force: async () => held !== null || request({ steal: true }),
    async release() {
      const releasing = held;
      held = null;
      releasing?.letGo();
      await releasing?.isFree;
    },
    onLost(listener) {
      lost = listener;
    },
  };
}
