/** A worker that can prove that it lives. */
export interface LockHolder {
  /** Takes a Web Lock of this name for the worker's whole life; false where the browser has none. */
  holdLock(name: string): Promise<boolean>;
}
