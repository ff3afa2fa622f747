import { EditedElsewhereError } from './archive-failure.ts';

/** The number of the writer's claim. Each number is higher than those before. */
const WRITER = 'writer';
/** The prefix of a record that marks an ended claim. */
const OVER = 'writer-over:';
/** Older marks are deleted. No page stays open while this many others claim after it. */
const REMEMBERED = 40;

/** Ends the current writer's claim, and returns the number of a new one. */
export function claimAmong(records: IDBObjectStore): Promise<number> {
  return new Promise((resolve, reject) => {
    const { transaction } = records;
    let mine = 1;
    transaction.onabort = () => reject(transaction.error);
    transaction.oncomplete = () => resolve(mine);
    const writer = records.get(WRITER);
    writer.onsuccess = () => {
      const last = typeof writer.result === 'number' ? writer.result : 0;
      mine = last + 1;
      records.put(true, OVER + last);
      records.delete(OVER + (last - REMEMBERED));
      records.put(mine, WRITER);
    };
  });
}

/**
 * Writes unless this claim (`null`: there is none) has ended. In that case it rejects with `EditedElsewhere` and writes
 * nothing.
 *
 * It reads nothing and waits for nothing, because a page that is being closed has no time for an answer. It adds a
 * record instead. Adding fails if the record exists, and then the whole transaction fails too.
 */
export function writeAs(
  claim: number | null,
  records: IDBObjectStore,
  alter: (records: IDBObjectStore) => void,
): Promise<null> {
  return new Promise((resolve, reject) => {
    const { transaction } = records;
    let isOver = false;
    transaction.oncomplete = () => resolve(null);
    transaction.onabort = () =>
      reject(isOver ? new EditedElsewhereError('another page writes now') : transaction.error);
    try {
      if (claim !== null) {
        const key = OVER + claim;
        records.add(true, key).onerror = () => {
          isOver = true;
        };
        records.delete(key);
      }
      alter(records);
      transaction.commit();
    } catch (error) {
      reject(error);
      transaction.abort();
    }
  });
}
