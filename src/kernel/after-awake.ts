/** The browser's timers. The kernel has neither the page's types nor a worker's. */
interface Timers {
  setTimeout(call: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

const timers = globalThis as unknown as Timers;

/** A sleep counts as at most one tick, however long it is. */
const TICK_MS = 1000;

/**
 * Calls back after so many milliseconds in which the device was awake. Every time-out goes through here, because a
 * laptop that slept has waited for nothing. Returns a function that stops it.
 */
export function afterAwake(milliseconds: number, call: () => void): () => void {
  let left = milliseconds;
  let timer: unknown;
  const tick = () => {
    const step = Math.min(left, TICK_MS);
    left -= step;
    timer = timers.setTimeout(left > 0 ? tick : call, step);
  };
  tick();
  return () => timers.clearTimeout(timer);
}

/** Resolves after so many milliseconds in which the device was awake. */
export function awake(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void afterAwake(milliseconds, resolve));
}
