import { promisifyRequest } from 'idb-keyval';
import { deleteDatabase, nameAt, openChecked, RECORDS } from './stored-database.ts';

/** Pictures first, so that no session is ever without those that it mentions. */
const KINDS = ['lcl-images', 'lcl-sessions'] as const;
/** Records that are in memory at one time. */
const BATCH = 20;

/** Whether there is work in the databases that earlier versions kept for all copies of an origin. */
export async function hasSharedWork(): Promise<boolean> {
  const found = await Promise.all(KINDS.map((kind) => keysOf(kind)));
  return found.some((keys) => keys.length > 0);
}

/** Whether the copy of the studio at this path has databases of its own. */
export async function hasOwnWork(path: string): Promise<boolean> {
  const db = await openExisting(nameAt('lcl-sessions', path));
  db?.close();
  return db !== null;
}

/**
 * Moves the shared work to the copy at this path. Nothing is deleted before all of it was copied, so that a move that
 * breaks off can begin again. A session that is here already stays if it was changed later.
 */
export async function moveSharedWork(path: string): Promise<void> {
  for (const kind of KINDS) await copy(kind, nameAt(kind, path));
  for (const kind of KINDS) await deleteDatabase(kind);
}

async function keysOf(name: string): Promise<readonly IDBValidKey[]> {
  const db = await openExisting(name);
  if (!db?.objectStoreNames.contains(RECORDS)) {
    db?.close();
    return [];
  }
  try {
    return await promisifyRequest(recordsOf(db, 'readonly').getAllKeys());
  } finally {
    db.close();
  }
}

async function copy(from: string, to: string): Promise<void> {
  const keys = (await keysOf(from)).filter((key) => !isClaim(key));
  if (keys.length === 0) return;
  const source = await openChecked(from);
  const target = await openChecked(to);
  try {
    for (let first = 0; first < keys.length; first += BATCH) {
      const some = keys.slice(first, first + BATCH);
      const records = recordsOf(source, 'readonly');
      const values = await Promise.all(
        some.map((key) => promisifyRequest<unknown>(records.get(key))),
      );
      const into = recordsOf(target, 'readwrite');
      for (const [place, key] of some.entries()) {
        const there = into.get(key);
        there.onsuccess = () => {
          if (isNewer(values[place], there.result)) into.put(values[place], key);
        };
      }
      await promisifyRequest(into.transaction);
    }
  } finally {
    source.close();
    target.close();
  }
}

/** Who writes is settled anew at each place. */
function isClaim(key: IDBValidKey): boolean {
  return typeof key === 'string' && key.startsWith('writer');
}

function isNewer(coming: unknown, there: unknown): boolean {
  return there === undefined || changedAt(coming) > changedAt(there);
}

function changedAt(record: unknown): number {
  const { changedAt: at } = (record ?? {}) as { changedAt?: unknown };
  return typeof at === 'number' ? at : 0;
}

function recordsOf(db: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore {
  return db.transaction(RECORDS, mode).objectStore(RECORDS);
}

/** Opens a database without creating it. Not every browser can list databases. */
function openExisting(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      if (isNew) resolve(null);
      else reject(request.error ?? new Error(`${name} did not open`));
    };
  });
}
