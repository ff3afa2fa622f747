/** A reload takes less time than this between leaving the page and its next start, in milliseconds. */
const RELOAD_MS = 60_000;

/** How the studio starts on a shared device, and what it finds. */
export interface Start {
  /** No other window of the studio is open. */
  readonly isAlone: boolean;
  /** When the last window was closed. `null` where the browser ended it without a word, or none was open. */
  readonly leftAt: number | null;
  /** The same window shows the page again, as after a reload. */
  readonly isReload: boolean;
  readonly now: number;
}

/**
 * What becomes of the work that the last window left on a shared device. `asks` is for a window that the browser broke
 * off. Its work may be that of the visitor, so it is not deleted, but a stranger does not see it first.
 */
export function sharedStart({ isAlone, leftAt, isReload, now }: Start) {
  if (!isAlone) return 'goes-on';
  if (isReload && (leftAt === null || now - leftAt < RELOAD_MS)) return 'goes-on';
  return leftAt === null ? 'asks' : 'anew';
}
