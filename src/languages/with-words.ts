import { fetchGroups } from './show-language.ts';
import type { WordGroup } from './word-groups.ts';

/** Fetches a lazy part together with the words that it says. Rejects if either cannot be fetched. */
export function withWords<Part>(
  fetchPart: () => Promise<Part>,
  ...groups: WordGroup[]
): () => Promise<Part> {
  return async () => {
    const part = fetchPart();
    // Its failure is looked at after the words have come, because a rescue of the part alone would come without them.
    part.catch(() => null);
    await fetchGroups(['later', ...groups]);
    return part;
  };
}
