import type { Remembered } from '../ports/remembered.ts';

/** A text that this tab keeps as long as it is open, also when its page is loaded again. */
export function tabNote(key: string): Remembered<string | null> {
  return {
    recall() {
      try {
        return sessionStorage.getItem(key);
      } catch {
        return null;
      }
    },
    keep(text) {
      try {
        if (text === null) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, text);
        return true;
      } catch {
        return false;
      }
    },
  };
}
