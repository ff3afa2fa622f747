import type { Remembered } from '../ports/remembered.ts';

interface RememberedHere<Value> extends Remembered<Value> {
  /** Returns `false` if the browser refuses. The value then lasts until the page is left. */
  keep(value: Value): boolean;
}

/**
 * A value in the browser's `localStorage`. `parse` reads the kept text, or `null` if there is none; it may throw if it
 * cannot read the text. `write` gives the text to keep, or `null` to forget the value.
 */
export function remembered<Value>(
  key: string,
  parse: (text: string | null) => Value,
  write: (value: Value) => string | null,
): RememberedHere<Value> {
  return {
    recall() {
      try {
        return parse(localStorage.getItem(key));
      } catch {
        return parse(null);
      }
    },
    keep(value) {
      try {
        const text = write(value);
        if (text === null) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
        return true;
      } catch {
        return false;
      }
    },
  };
}
