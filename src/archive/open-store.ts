import { createStore, type UseStore } from 'idb-keyval';

/**
 * A store of its own database: idb-keyval cannot make two stores in one. Opens at the first use. Rejects where IndexedDB
 * is missing or refuses.
 */
export function openStore(name: string): UseStore {
  let current = createStore(name, 'records');
  return async (mode, callback) => {
    try {
      return await current(mode, callback);
    } catch (error) {
      // Safari closes idle connections without telling them; a transaction on a closed one is an InvalidStateError.
      if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
      current = createStore(name, 'records');
      return current(mode, callback);
    }
  };
}

/** Settles with the request, or with the transaction's end. */
export { promisifyRequest as settled } from 'idb-keyval';
