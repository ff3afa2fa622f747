/**
 * A lock between the tabs of this browser, under which `run` runs. Only one tab at a time can hold it, and further calls
 * of the same tab run alongside. `null` means that another tab has the lock. Where the browser has no locks (insecure
 * contexts), every tab acts as if it were alone.
 */
export type TabLock = <Value>(run: () => Promise<Value>) => Promise<{ value: Value } | null>;

export function openTabLock(
  name: string,
  locks: Pick<LockManager, 'request'> | undefined,
): TabLock {
  /** The jobs that run under the lock. `null` while this tab does not have it. */
  let inside: Set<Promise<unknown>> | null = null;

  const enter = async <Value>(run: () => Promise<Value>) => {
    const others = (inside ??= new Set());
    const own = run();
    others.add(own);
    try {
      return { value: await own };
    } finally {
      others.delete(own);
    }
  };
  const hold = async <Value>(run: () => Promise<Value>) => {
    const own = enter(run);
    await Promise.allSettled([own]);
    // Before the lock is given back, the jobs that came in meanwhile must end.
    while (inside && inside.size > 0) await Promise.allSettled(inside);
    inside = null;
    return own;
  };

  return async (run) => {
    if (inside) return enter(run);
    if (!locks) return hold(run);
    return locks.request(name, { ifAvailable: true }, (lock) => (lock ? hold(run) : null));
  };
}
