import type { Outcome } from '../kernel/outcome.ts';
import type { StorageFailure } from '../kernel/storage-failure.ts';

/** The archive of sessions. A record that comes back is untrusted until `parseSession` has read it. */
export interface Sessions {
  /** The record must survive structured cloning: references to pictures, never blobs of them. */
  save(record: { readonly id: string }): Promise<Outcome<null, StorageFailure>>;
  /** `undefined` if there is no such session. */
  load(id: string): Promise<Outcome<unknown, StorageFailure>>;
  /** Every stored session, in no order; `undefined` for one that the browser cannot read. */
  list(): Promise<Outcome<readonly unknown[], StorageFailure>>;
  remove(id: string): Promise<Outcome<null, StorageFailure>>;
  /** The id of the session that was open last, in any tab; `null` if there was none. */
  lastOpened(): Promise<Outcome<string | null, StorageFailure>>;
  setLastOpened(id: string): Promise<Outcome<null, StorageFailure>>;
  /**
   * From now on this page is the writer. What any other that has claimed to be one still tries to write is refused with
   * `edited-elsewhere`, because a page that has lost its lock may learn of it too late. A page that never claimed is not
   * asked: where there are no locks, there is no writer.
   */
  claim(): Promise<Outcome<null, StorageFailure>>;
}
