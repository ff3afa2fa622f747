import { del, entries, get, set } from 'idb-keyval';
import type { Outcome } from '../domain/outcome.ts';
import { attempt, type ArchiveFailure } from './archive-failure.ts';
import { openStore } from './open-store.ts';

/** Keeps session records. What comes back is a stranger: `src/domain/parse-session.ts` reads it. */
export interface SessionArchive {
  /** The record must survive structured cloning: references to pictures, never blobs of them. */
  save(record: { readonly id: string }): Promise<Outcome<null, ArchiveFailure>>;
  /** `undefined` if there is no such session. */
  load(id: string): Promise<Outcome<unknown, ArchiveFailure>>;
  /** Every stored session, in no order. */
  list(): Promise<Outcome<readonly unknown[], ArchiveFailure>>;
  remove(id: string): Promise<Outcome<null, ArchiveFailure>>;
  /** The id of the session that was open last, in any tab; `null` if there was none. */
  lastOpened(): Promise<Outcome<string | null, ArchiveFailure>>;
  setLastOpened(id: string): Promise<Outcome<null, ArchiveFailure>>;
}

const LAST_OPENED = 'last-opened';
const SESSION = 'session:';

/** Opens at the first use; every act fails with a code where IndexedDB is missing or refuses. */
export function openSessionArchive(): SessionArchive {
  const store = openStore('lcl-sessions');
  const keyOf = (id: string) => SESSION + id;

  return {
    save: (record) => attempt(() => set(keyOf(record.id), record, store).then(() => null)),
    load: (id) => attempt(() => get<unknown>(keyOf(id), store)),
    list: () =>
      attempt(async () => {
        const all = await entries<IDBValidKey, unknown>(store);
        return all
          .filter(([key]) => typeof key === 'string' && key.startsWith(SESSION))
          .map(([, record]) => record);
      }),
    remove: (id) => attempt(() => del(keyOf(id), store).then(() => null)),
    lastOpened: () =>
      attempt(async () => {
        const id = await get<unknown>(LAST_OPENED, store);
        return typeof id === 'string' ? id : null;
      }),
    setLastOpened: (id) => attempt(() => set(LAST_OPENED, id, store).then(() => null)),
  };
}
