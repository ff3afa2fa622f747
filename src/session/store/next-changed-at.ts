import type { SessionStore } from './session-store.ts';

/**
 * The time of a change, in milliseconds since 1970: the clock's, or just after the latest change that is known. A clock
 * that was set back must not sort the newest work behind the old.
 */
export function nextChangedAt(store: SessionStore, now: () => number): number {
  const { session, sessions } = store.getState();
  const known = [session, ...sessions].map(({ changedAt }) => changedAt);
  return Math.max(now(), ...known.map((changedAt) => changedAt + 1));
}
