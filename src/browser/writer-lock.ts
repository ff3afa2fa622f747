import type { WriterLock } from '../ports/pages.ts';
import { lockNames } from './storage-keys.ts';

const WRITER = lockNames.writer;

/** The lock of the one page that edits. Without https there are no locks; then this is `null` and every page edits. */
export function writerLock(): WriterLock | null {
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return null;
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
      const timer = setTimeout(giveUp, patienceMs);
      try {
        return await request({ signal: waiting.signal });
      } finally {
        clearTimeout(timer);
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
