import type { UseStore } from 'idb-keyval';

/** A database with one store, `records`. Opens at the first use; every use rejects where the browser refuses. */
export interface Database {
  /** As idb-keyval wants its stores handed. A connection that the browser closed is opened anew, once. */
  readonly use: UseStore;
  /** Closes the connection and refuses every use until `reopen`. */
  shut(): void;
  reopen(): void;
  /** Whether there is one to read: a use would make it. */
  exists(): Promise<boolean>;
  /** Deletes the database with all that is in it, and stays shut. Rejects if another page keeps it open. */
  erase(): Promise<void>;
}

export interface DatabaseOptions {
  /** How long opening may take, in milliseconds; without it, a use waits for as long as that takes. */
  readonly patienceMs?: number;
  /** Another page deletes the database: it is shut here, and nothing may be written back. */
  readonly onErased?: () => void;
}

const VERSION = 1;
const RECORDS = 'records';
/** How long another page may take to close its connection before deleting gives up, in milliseconds. */
const BLOCKED_MS = 4000;

/** A transaction ends so when its connection was closed under it, by Safari when it idles too: opening anew helps. */
const CLOSED = ['InvalidStateError', 'AbortError', 'UnknownError'];

export function openDatabase(
  name: string,
  { patienceMs, onErased }: DatabaseOptions = {},
): Database {
  const connection = createConnection(name, onErased);
  const inTime = (connected: Promise<IDBDatabase>) =>
    patienceMs === undefined ? connected : openInTime(name, connection, connected, patienceMs);

  return {
    use: async (mode, callback) => {
      for (let isSecond = false; ; isSecond = true) {
        const connected = connection.connect();
        const db = await inTime(connected);
        try {
          return await callback(db.transaction(RECORDS, mode).objectStore(RECORDS));
        } catch (error) {
          if (isSecond || !wasClosed(error)) throw error;
          connection.forget(connected);
          db.close();
        }
      }
    },
    async exists() {
      // Where the browser does not tell, a look that makes an empty one does no harm.
      const all = await indexedDB.databases?.();
      return all?.some((one) => one.name === name) ?? true;
    },
    shut: () => void connection.shut(),
    reopen: connection.reopen,
    async erase() {
      const closing = connection.shut();
      // Not before it is open: a connection on its way would block what follows.
      await Promise.race([closing?.catch(() => undefined), after(BLOCKED_MS)]);
      await deleteDatabase(name);
    },
  };
}

/** The one connection to a database: opened when it is first asked for, and anew once it was forgotten. */
interface Connection {
  connect(): Promise<IDBDatabase>;
  /** Whether an earlier use has waited for it in vain. */
  isSilent(): boolean;
  /** Somebody waited for this one in vain. */
  waitedInVain(which: Promise<IDBDatabase>): void;
  forget(which: Promise<IDBDatabase>): void;
  /** Closes it, and refuses every other until `reopen`. Gives the one that was open or on its way. */
  shut(): Promise<IDBDatabase> | null;
  reopen(): void;
}

function createConnection(name: string, onErased: (() => void) | undefined): Connection {
  let opening: Promise<IDBDatabase> | null = null;
  let isShut = false;
  let isSilent = false;

  const connect = (): Promise<IDBDatabase> => {
    if (isShut) return Promise.reject(new DOMException('the database is shut', 'NotAllowedError'));
    if (opening) return opening;
    const mine = openChecked(name).then((db) => {
      if (opening !== mine) db.close();
      follow(db, mine);
      return db;
    });
    opening = mine;
    mine
      .catch(() => forget(mine))
      .finally(() => {
        isSilent = false;
      });
    return mine;
  };

  const forget = (which: Promise<IDBDatabase>) => {
    if (opening === which) opening = null;
  };

  const follow = (db: IDBDatabase, mine: Promise<IDBDatabase>) => {
    db.onclose = () => forget(mine);
    db.onversionchange = ({ newVersion }) => {
      // Another page must never wait for this one.
      db.close();
      forget(mine);
      if (newVersion !== null || isShut) return;
      isShut = true;
      onErased?.();
    };
  };

  return {
    connect,
    isSilent: () => isSilent,
    waitedInVain(which) {
      isSilent = opening === which;
    },
    forget,
    shut() {
      isShut = true;
      const closing = opening;
      void closing?.then(
        (db) => db.close(),
        () => undefined,
      );
      opening = null;
      return closing;
    },
    reopen() {
      isShut = false;
    },
  };
}

/** Rejects if the connection is not there in time. */
async function openInTime(
  name: string,
  connection: Connection,
  connected: Promise<IDBDatabase>,
  patienceMs: number,
): Promise<IDBDatabase> {
  // Forty pictures must not each wait for a database that is known to be silent.
  const wait = connection.isSilent() ? 0 : patienceMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      connection.waitedInVain(connected);
      reject(new DOMException(`${name} did not open in time`, 'TimeoutError'));
    }, wait);
  });
  try {
    return await Promise.race([connected, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Some browsers give no reason at all when they close a connection. */
function wasClosed(error: unknown): boolean {
  return error === null || (error instanceof Error && CLOSED.includes(error.name));
}

/** An empty shell, left by a browser that was interrupted, is made anew; a stranger's database is left alone. */
async function openChecked(name: string): Promise<IDBDatabase> {
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

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    let timer: ReturnType<typeof setTimeout> | undefined;
    request.onblocked = () => {
      timer = setTimeout(
        () => reject(new DOMException(`another page keeps ${name} open`, 'TimeoutError')),
        BLOCKED_MS,
      );
    };
    const done = () => clearTimeout(timer);
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

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
