import type { Database } from './open-database.ts';

export interface Measured {
  readonly count: number;
  readonly bytes: number;
}

/** Adds up the sizes of the records. It reads one at a time, so that not all of them are in memory at once. */
export async function measureRecords(
  database: Database,
  bytesOf: (stored: unknown, key: IDBValidKey) => number | null,
): Promise<Measured> {
  if (!(await database.exists())) return { count: 0, bytes: 0 };
  return database.use(
    'readonly',
    (records) =>
      new Promise((resolve, reject) => {
        let count = 0;
        let bytes = 0;
        const request = records.openCursor();
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const cursor = request.result;
          if (!cursor) {
            resolve({ count, bytes });
            return;
          }
          const size = bytesOf(cursor.value, cursor.key);
          if (size !== null) {
            count += 1;
            bytes += size;
          }
          cursor.continue();
        };
      }),
  );
}
