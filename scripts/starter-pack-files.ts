import type { StarterPack } from '../src/creatures/starter-packs.ts';
import type { StarterPackIndex, StarterPackListing } from '../src/domain/session/starter-pack.ts';

/** The text of every file below `samples/`, by its path there; `packs.json` lists the rest. */
export function starterPackFiles(packs: readonly StarterPack[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const keep = (path: string, text: string): string => {
    files.set(path, text);
    return path;
  };
  const listings = packs.map(({ id, title, blurb, concepts, queries }): StarterPackListing => ({
    id,
    title,
    blurb,
    concepts: concepts.map(({ name, demonstrations }) => ({
      name,
      demonstrations: demonstrations.map((svg, index) =>
        keep(`${id}/${name}-${String(index + 1)}.svg`, svg),
      ),
    })),
    // A query's name must not reveal its concept to a person who reads file names.
    queries: queries.map(({ svg, concept }, index) => ({
      file: keep(`${id}/query-${String(index + 1)}.svg`, svg),
      concept,
    })),
  }));
  const index: StarterPackIndex = { packs: listings };
  keep('packs.json', `${JSON.stringify(index, null, 2)}\n`);
  return files;
}
