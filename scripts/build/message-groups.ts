import { groupOf, wordGroups, type WordGroup } from '../../src/languages/word-groups.ts';
import type { Import } from '../house/imports.ts';
import type { Translation } from './translations.ts';

/** The files that say each message, by its id. */
export type Sayers = Readonly<Record<string, readonly string[]>>;

/** A file and all that it imports, directly or not. What comes by `import()` is left out, and so are types. */
export function importedWith(entry: string, imports: readonly Import[]): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const { from, to, isType, isLazy } of imports)
    if (!isType && !isLazy) next.set(from, [...(next.get(from) ?? []), to]);
  const found = new Set([entry]);
  for (const file of found) for (const other of next.get(file) ?? []) found.add(other);
  return found;
}

/** The words of a language in their groups. A message that several groups say is in each, unless it is in `first`. */
export function grouped(
  words: Translation,
  sayers: Sayers,
  first: ReadonlySet<string>,
): Readonly<Record<WordGroup, Translation>> {
  const groupsOf = (id: string): ReadonlySet<WordGroup> => {
    const groups = new Set((sayers[id] ?? []).filter(isOfPage).map((file) => groupOf(file, first)));
    return groups.has('first') ? new Set(['first']) : groups;
  };
  const entries = Object.entries(words).map(([id, text]) => ({ id, text, groups: groupsOf(id) }));
  return Object.fromEntries(
    wordGroups.map((group) => [
      group,
      Object.fromEntries(
        entries.filter(({ groups }) => groups.has(group)).map(({ id, text }) => [id, text]),
      ),
    ]),
  ) as Record<WordGroup, Translation>;
}

/** Words that only the build writes, into the HTML and the manifest, are in no group. */
const isOfPage = (file: string): boolean => !file.startsWith('scripts/');
