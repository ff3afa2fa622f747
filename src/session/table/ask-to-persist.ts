import type { Tools } from '../store/tools.ts';

/**
 * Asks the browser to keep what is saved even when it needs room, with the visitor's first act that changes something:
 * never while the page loads, when nobody knows what the question is about. Returns a function that stops it.
 *
 * @param isFirst whether this browser has not been asked before; it may ask the visitor, who answers once
 */
export function askToPersist(
  { store, storage }: Pick<Tools, 'store' | 'storage'>,
  isFirst: () => boolean,
): () => void {
  const unsubscribe = store.subscribe(({ past }, before) => {
    if (past.length <= before.past.length) return;
    unsubscribe();
    if (isFirst()) void storage.persist();
  });
  return unsubscribe;
}
