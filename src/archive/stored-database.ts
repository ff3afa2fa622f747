import { afterAwake } from '../kernel/after-awake.ts';

const VERSION = 1;
export const RECORDS = 'records';
/** How long deleting waits for another page to close its connection, in milliseconds. */
export const BLOCKED_MS = 4000;

/** The name of a database. Earlier versions kept one for all copies of an origin, whose name has no path. */
export function nameAt(kind: string, path: string | undefined): string {
  return path === undefined ? kind : `${kind} ${path}`;
}

/**
 * An empty database, left by a browser that was interrupted, is created again. A database of something else is left
 * alone.
 */
export async function openChecked(name: string): Promise<IDBDatabase> {
  const db = await open(name);
  if (db.objectStoreNames.contains(RECORDS)) return db;
  const isShell = db.objectStoreNames.length === 0;
  db.close();
  if (!isShell) throw new DOMException(`${name} has no store “${RECORDS}”`, 'NotFoundError');
  await deleteDatabase(name);
  return open(name);
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = () => request.result.createObjectStore(RECORDS);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(`${name} did not open`));
  });
}

export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    let stopWaiting: () => void = () => undefined;
    request.onblocked = () => {
      stopWaiting = afterAwake(BLOCKED_MS, () =>
        reject(new DOMException(`another page keeps ${name} open`, 'TimeoutError')),
      );
    };
    const done = () => stopWaiting();
    request.onsuccess = () => {
      done();
      resolve();
    };
    request.onerror = () => {
      done();
      reject(request.error ?? new Error(`${name} was not deleted`));
    };
  });
}
