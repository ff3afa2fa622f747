import { vi } from 'vitest';

/**
 * The device sleeps under fake timers. The clock goes on and nothing runs. What became due runs once afterwards, and
 * what that begins counts from then on.
 */
export function sleepFor(milliseconds: number): void {
  const awake = globalThis.setTimeout;
  const later: (() => unknown)[] = [];
  globalThis.setTimeout = ((call: () => void, delay?: number) => {
    later.push(() => awake(call, delay));
    return undefined;
  }) as unknown as typeof setTimeout;
  try {
    vi.advanceTimersByTime(milliseconds);
  } finally {
    globalThis.setTimeout = awake;
  }
  for (const begin of later) begin();
}
