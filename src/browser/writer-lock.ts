import type { WriterLock } from '../ports/pages.ts';
import { lockNames } from './storage-keys.ts';

const WRITER = lockNames.writer;

/** The lock of the one page that edits; `null` where there are no locks (insecure contexts): every page edits there. */
export function writerLock(): WriterLock | null {
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return null;
  let held: { readonly letGo: () => void; readonly isFree: Promise<unknown> } | null = null;
  let lost: () => void = () => undefined;

  /** `false` if it is not free, or the signal gave up. */
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
        // A browser that refuses locks altogether has no other page to mind.
        held = isAborted || wasHeld ? null : { letGo: () => undefined, isFree: Promise.resolve() };
        // Given up while it waited, or taken by force while it was held.
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
