import { fetchGroups } from './show-language.ts';
import type { WordGroup } from './word-groups.ts';

/** Fetches a lazy part together with the words that it says. Rejects if either cannot be fetched. */
export function withWords<Part>(
  fetchPart: () => Promise<Part>,
  ...groups: WordGroup[]
): () => Promise<Part> {
  return async () => {
    const words = fetchGroups(['later', ...groups]);
    const [part] = await Promise.all([fetchPart(), words]);
    return part;
  };
}
