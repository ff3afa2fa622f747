/**
 * The words of a language come in groups, so that the first sight waits for few of them. `first` is what the page says
 * before any lazy part is here, `lab` and `class` are those pages, and `later` is the rest.
 */
export const wordGroups = ['first', 'later', 'lab', 'class'] as const;

export type WordGroup = (typeof wordGroups)[number];

/** The folders whose words are a group of their own, where the first sight does not need them. */
const foldersOf: Readonly<Partial<Record<WordGroup, readonly string[]>>> = {
  lab: ['src/screens/lab/', 'src/session/lab/'],
  class: ['src/screens/class/', 'src/session/lessons/'],
};

/** The group of the words in a file. `first` holds the files that the page imports before it draws anything. */
export function groupOf(file: string, first: ReadonlySet<string>): WordGroup {
  if (first.has(file)) return 'first';
  const inFolder = wordGroups.find((group) =>
    foldersOf[group]?.some((folder) => file.startsWith(folder)),
  );
  return inFolder ?? 'later';
}
