/**
 * Takes a Web Lock for the whole life of this worker. The browser gives it to the next in the queue, the page, at the
 * moment when the worker ends, however it ends. False where there are no locks (insecure contexts).
 */
export function holdLock(name: string): Promise<boolean> {
  // Absent from insecure contexts, whatever its type says.
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
