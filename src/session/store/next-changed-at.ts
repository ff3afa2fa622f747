import type { SessionStore } from './session-store.ts';

/**
 * The time of a change, in milliseconds since 1970. It is the clock's time, or just after the latest known change. If a
 * clock was set back, the newest work must not sort behind the old.
 */
export function nextChangedAt(store: SessionStore, now: () => number): number {
  const { session, sessions } = store.getState();
  const known = [session, ...sessions].map(({ changedAt }) => changedAt);
  return Math.max(now(), ...known.map((changedAt) => changedAt + 1));
}
