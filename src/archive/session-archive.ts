import { get, promisifyRequest } from 'idb-keyval';
import { succeed, type Outcome } from '../kernel/outcome.ts';
import type { StorageFailure } from '../kernel/storage-failure.ts';
import type { Sessions } from '../ports/sessions.ts';
import { attempt } from './archive-failure.ts';
import { claimAmong, writeAs } from './fence.ts';
import { measureRecords, type Measured } from './measure-records.ts';
import { openDatabase, type Database, type DatabaseOptions } from './open-database.ts';

/** Keeps session records in IndexedDB. */
export interface SessionArchive extends Sessions, Pick<Database, 'shut' | 'reopen'> {
  measure(): Promise<Outcome<Measured, StorageFailure>>;
  /** Deletes every session and the database itself. */
  erase(): Promise<Outcome<null, StorageFailure>>;
}

const LAST_OPENED = 'last-opened';
const SESSION = 'session:';

/** Opens at the first use; every act fails with a code where IndexedDB is missing or refuses. */
export function openSessionArchive(options: DatabaseOptions = {}): SessionArchive {
  const database = openDatabase('lcl-sessions', options);
  const keyOf = (id: string) => SESSION + id;
  const isSession = (key: IDBValidKey) => typeof key === 'string' && key.startsWith(SESSION);
  let claimed: Promise<number | null> = Promise.resolve(null);
  /** Deleted since the claim, which counts for nothing now. The next claim is the next write's: a claim makes a database. */
  let isClaimGone = false;

  const claim = () => attempt(() => database.use('readwrite', claimAmong));
  const numberOf = (one: Outcome<number, StorageFailure>) => (one.ok ? one.value : null);

  const write = (alter: (records: IDBObjectStore) => void) =>
    attempt(async () => {
      if (isClaimGone) {
        isClaimGone = false;
        claimed = claimed.then((gone) => (gone === null ? null : claim().then(numberOf)));
      }
      const me = await claimed;
      return database.use<null>('readwrite', (records) => writeAs(me, records, alter));
    });

  return {
    save: (record) => write((records) => records.put(record, keyOf(record.id))),
    load: (id) => attempt(() => get<unknown>(keyOf(id), database.use)),
    list: () => attempt(() => database.use('readonly', (records) => readEach(records, isSession))),
    remove: (id) => write((records) => records.delete(keyOf(id))),
    lastOpened: () =>
      attempt(async () => {
        const id = await get<unknown>(LAST_OPENED, database.use);
        return typeof id === 'string' ? id : null;
      }),
    setLastOpened: (id) => write((records) => records.put(id, LAST_OPENED)),
    claim() {
      isClaimGone = false;
      const claiming = claim();
      claimed = claiming.then(numberOf);
      return claiming.then((one) => (one.ok ? succeed(null) : one));
    },
    measure: () =>
      attempt(() =>
        measureRecords(database, (stored, key) =>
          isSession(key) ? JSON.stringify(stored).length : null,
        ),
      ),
    shut() {
      database.shut();
      isClaimGone = true;
    },
    reopen: database.reopen,
    erase: () =>
      attempt(async () => {
        await database.erase();
        isClaimGone = true;
        return null;
      }),
  };
}

/** One by one, for a record that the browser cannot read must not hide the others; in one transaction all the same. */
async function readEach(
  records: IDBObjectStore,
  isWanted: (key: IDBValidKey) => boolean,
): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  const done = promisifyRequest(records.transaction);
  const keys = records.getAllKeys();
  keys.onsuccess = () => {
    for (const key of keys.result.filter(isWanted)) {
      const place = found.push(undefined) - 1;
      const record = records.get(key);
      record.onsuccess = () => {
        found[place] = record.result;
      };
      record.onerror = (event) => {
        event.preventDefault();
        event.stopPropagation();
      };
    }
  };
  await done;
  return found;
}
