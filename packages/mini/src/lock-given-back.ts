import type { LockHolder } from '../../../workers/protocol/lock-holder.ts';

/** What is needed of Web Locks. */
export type Locks = Pick<LockManager, 'request'>;

/** The locks of this browser; `null` in insecure contexts. */
export function locksHere(): Locks | null {
  return (navigator.locks as LockManager | undefined) ?? null;
}

/**
 * A worker that crashes says nothing. But it holds a lock, which the browser gives to the page, next in the queue, the
 * moment the worker is gone. `false`: closed, or a browser that refuses locks; then errors and silence have to tell.
 */
export async function lockGivenBack(
  holdLock: LockHolder['holdLock'],
  locks: Locks | null,
  closed: AbortSignal,
): Promise<boolean> {
  try {
    // A page without locks has no random UUIDs either. There the answer only says that the worker runs.
    const name = `worker ${locks ? crypto.randomUUID() : ''}`;
    if (!(await holdLock(name)) || !locks) return false;
    return await locks.request(name, { signal: closed }, () => true);
  } catch {
    return false;
  }
}
