import type { Tools } from '../store/tools.ts';

/**
 * Asks the browser to keep stored data even when it needs room. It asks at the visitor's first change, and never while
 * the page loads, because nobody would know what the question is about. Returns a function that stops it.
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
