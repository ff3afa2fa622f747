import type { Remembered } from '../ports/remembered.ts';

interface RememberedHere<Value> extends Remembered<Value> {
  /** `false` if the browser refuses: then the value holds until the page is left. */
  keep(value: Value): boolean;
}

/**
 * A value in the browser's smallest storage. `parse` reads what is kept, or `null` where nothing is; it may throw at what it
 * cannot read. `write` gives the text to keep, or `null` to forget it.
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
