/** Between leaving the page and its next start, a reload takes less time than this, in milliseconds. Forward may too. */
const RELOAD_MS = 60_000;

/** How the studio starts on a shared device, and what it finds. */
export interface Start {
  /** No other window of the studio is open. */
  readonly isAlone: boolean;
  /** When the last window was closed. `null` where the browser ended it without a word, or none was open. */
  readonly leftAt: number | null;
  /** How the browser came to the page. `undefined` where it does not say. */
  readonly cameBy: NavigationTimingType | undefined;
  readonly now: number;
}

/**
 * What becomes of the work that the last window left on a shared device. `asks` is for a window that the browser broke
 * off. Its work may be that of the visitor, so it is not deleted, but a stranger does not see it first.
 */
export function sharedStart({ isAlone, leftAt, cameBy, now }: Start) {
  if (!isAlone) return 'goes-on';
  // Windows that a browser restores after a crash may say Back or Forward too, and a stranger may sit there by then.
  if (leftAt === null) return cameBy === 'reload' ? 'goes-on' : 'asks';
  return isSameWindow(cameBy) && now - leftAt < RELOAD_MS ? 'goes-on' : 'anew';
}

/** Whether the same window shows the page again, as after a reload, or after Back and Forward. */
export function isSameWindow(cameBy: Start['cameBy']): boolean {
  return cameBy === 'reload' || cameBy === 'back_forward';
}
