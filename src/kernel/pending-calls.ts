/** Calls to something that may end before it answers, such as a worker. */
export interface PendingCalls<End> {
  /** Settles as the call does; once the end has come, with what `ended` makes of it. */
  run<Value>(call: () => Promise<Value>, ended: (end: End) => Value): Promise<Value>;
  /** Ends every call under way, and every later one. The first end counts. */
  endAll(end: End): void;
}

/**
 * Calls wait in a set. A promise that stays open for the worker's whole life would keep every call that ever waited at
 * it, with its pictures: `Promise.race` leaves its reactions behind.
 */
export function createPendingCalls<End extends object>(): PendingCalls<End> {
  const underWay = new Set<(end: End) => void>();
  let ending: End | null = null;
  return {
    async run(call, ended) {
      let stop: (end: End) => void = () => undefined;
      try {
        return await new Promise((resolve, reject) => {
          stop = (end) => {
            try {
              resolve(ended(end));
            } catch (error) {
              reject(error);
            }
          };
          underWay.add(stop);
          if (ending) stop(ending);
          call().then(resolve, reject);
        });
      } finally {
        underWay.delete(stop);
      }
    },
    endAll(end) {
      ending ??= end;
      for (const stop of underWay) stop(ending);
    },
  };
}
