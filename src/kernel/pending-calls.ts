/** Calls to something that may end before it answers, such as a worker. */
export interface PendingCalls<End> {
  /** Settles as the call does. After the end it settles with the result of `ended`. */
  run<Value>(call: () => Promise<Value>, ended: (end: End) => Value): Promise<Value>;
  /** Ends every pending call, and every later one. Only the first end counts. */
  endAll(end: End): void;
}

/**
 * Pending calls are kept in a set, and `Promise.race` is avoided because it leaves its reactions behind. A promise that
 * stays open for the worker's whole life would keep every call that ever waited on it, with its pictures.
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
