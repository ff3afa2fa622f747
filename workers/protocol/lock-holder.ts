/** A worker that can prove that it is alive. */
export interface LockHolder {
  /** Takes a Web Lock of this name for the worker's whole life. Returns false where the browser has no locks. */
  holdLock(name: string): Promise<boolean>;
}
