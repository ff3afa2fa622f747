import type { UseStore } from 'idb-keyval';
import { afterAwake, awake } from '../kernel/after-awake.ts';
import { BLOCKED_MS, deleteDatabase, nameAt, openChecked, RECORDS } from './stored-database.ts';

/** A database with one store, `records`. It opens at the first use. If the browser refuses, every use rejects. */
export interface Database {
  /** The form in which idb-keyval takes stores. If the browser closed the connection, it is opened once more. */
  readonly use: UseStore;
  /** Closes the connection and refuses every use until `reopen`. */
  shut(): void;
  reopen(): void;
  /** Whether the database exists. This asks without a use, because a use would create it. */
  exists(): Promise<boolean>;
  /** Deletes the database with everything in it, and stays shut. Rejects if another page keeps it open. */
  erase(): Promise<void>;
}

export interface DatabaseOptions {
  /** The path of the page whose database it is. Other copies of the studio may live on the same origin. */
  readonly path?: string;
  /** How long opening may take, in milliseconds. Without it, a use waits as long as it takes. */
  readonly patienceMs?: number;
  /** Called when another page deletes the database. It is shut here, and nothing may be written back. */
  readonly onErased?: () => void;
}

/**
 * A transaction ends with these errors if its connection was closed, which Safari also does when idle. Opening again
 * helps.
 */
const CLOSED = ['InvalidStateError', 'AbortError', 'UnknownError'];

export function openDatabase(
  kind: string,
  { path, patienceMs, onErased }: DatabaseOptions = {},
): Database {
  const name = nameAt(kind, path);
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
      // Where the browser cannot list databases, the answer is yes. A read that creates an empty one does no harm.
      const all = await indexedDB.databases?.();
      return all?.some((one) => one.name === name) ?? true;
    },
    shut: () => void connection.shut(),
    reopen: connection.reopen,
    async erase() {
      const closing = connection.shut();
      // Wait until it is open. A connection that is still opening would block the deletion.
      await Promise.race([closing?.catch(() => undefined), awake(BLOCKED_MS)]);
      await deleteDatabase(name);
    },
  };
}

/** The one connection to a database. It is opened on first use, and again after it was forgotten. */
interface Connection {
  connect(): Promise<IDBDatabase>;
  /** Whether an earlier use waited for it without success. */
  isSilent(): boolean;
  /** A use waited for this one without success. */
  waitedInVain(which: Promise<IDBDatabase>): void;
  forget(which: Promise<IDBDatabase>): void;
  /** Closes the connection and refuses new ones until `reopen`. Returns the one that was open or opening. */
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

/** Rejects if the connection is not open in time. */
async function openInTime(
  name: string,
  connection: Connection,
  connected: Promise<IDBDatabase>,
  patienceMs: number,
): Promise<IDBDatabase> {
  // Forty pictures must not each wait for a database that is known to be silent.
  const wait = connection.isSilent() ? 0 : patienceMs;
  let stopWaiting: () => void = () => undefined;
  const late = new Promise<never>((_, reject) => {
    stopWaiting = afterAwake(wait, () => {
      connection.waitedInVain(connected);
      reject(new DOMException(`${name} did not open in time`, 'TimeoutError'));
    });
  });
  try {
    return await Promise.race([connected, late]);
  } finally {
    stopWaiting();
  }
}

/** Some browsers give no reason at all when they close a connection. */
function wasClosed(error: unknown): boolean {
  return error === null || (error instanceof Error && CLOSED.includes(error.name));
}
