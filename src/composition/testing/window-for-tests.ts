import { afterEach, beforeEach, vi } from 'vitest';

/** For each test of a file: a window that hears events, in a browser whose local storage is empty. */
export function windowForTests() {
  let page: EventTarget;
  beforeEach(() => {
    page = new EventTarget();
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
      removeItem: (key: string) => kept.delete(key),
    });
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  return {
    /** Lets the window hear an event of this name. */
    hear: (name: string) => page.dispatchEvent(new Event(name)),
  };
}
