/**
 * A lock between the tabs of this browser. `run` is held by one tab at a time; what the same tab wants meanwhile runs beside
 * it. `null`: another tab has it. Where the browser has no locks (insecure contexts) every tab is alone.
 */
export type TabLock = <Value>(run: () => Promise<Value>) => Promise<{ value: Value } | null>;

export function openTabLock(
  name: string,
  locks: Pick<LockManager, 'request'> | undefined,
): TabLock {
  /** What runs under the lock; `null` while this tab does not have it. */
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
    // Whoever gives the lock back waits for what came in beside.
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
