import { EditedElsewhereError } from './archive-failure.ts';

/** Number of the writer's claim: each one is higher than those before. */
const WRITER = 'writer';
/** Stands beside a claim that is over. */
const OVER = 'writer-over:';
/** A page does not outlive so many later ones. */
const REMEMBERED = 40;

/** Ends the claim of the writer so far, and gives the number of a new one. */
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
 * Writes unless this claim (`null`: there is none) is over: then rejects with `EditedElsewhere`, and nothing is written.
 *
 * Nothing is read and nothing is waited for: a page that is being left has no time for an answer. What adds a record that
 * is there already fails, and takes the whole transaction with it.
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
