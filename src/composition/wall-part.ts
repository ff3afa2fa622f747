import { storageKeys } from '../browser/storage-keys.ts';
import { lazyPart } from '../kernel/lazy-part.ts';

/** The lazy part with what the browser has for a second screen. */
export const wallPart = lazyPart(() => import('./wall-in-browser.ts'));

/** Whether this window presented something before its page was loaded again. */
export function presentedBefore(): boolean {
  try {
    return sessionStorage.getItem(storageKeys.presents) !== null;
  } catch {
    return false;
  }
}
