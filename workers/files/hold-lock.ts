/**
 * Takes a Web Lock for the whole life of this worker. When the worker ends, in whatever way, the browser gives the lock
 * to the next in the queue, which is the page. Returns false where there are no locks (insecure contexts).
 */
export function holdLock(name: string): Promise<boolean> {
  // Browsers hide this API from pages without https. The type does not say so.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return Promise.resolve(false);
  return new Promise((resolve, reject) => {
    locks
      .request(name, () => {
        resolve(true);
        return new Promise<never>(() => undefined);
      })
      .catch(reject);
  });
}
