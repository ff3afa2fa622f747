import type { ExperimentRequest } from './experiment-request.ts';
import { wordsFor, type RecipeId } from './recipes.ts';

/** An experiment with its numbers and its seed chosen. */
export interface ReadyPack {
  readonly title: string;
  readonly blurb: string;
  readonly request: ExperimentRequest;
  readonly alsoFoundAs: string;
}

/** The paper counts the pictures of both concepts together, so its 2-shot has one of each. */
const paperExamples: readonly ReadyPack[] = [
  {
    title: '2-shot example',
    blurb: 'As in the paper’s demo: 1 picture per concept, 2 in all.',
    request: { recipe: 'two-species', teach: 1, test: 6, seed: 2 },
    alsoFoundAs: 'paper demo one-shot',
  },
  {
    title: '4-shot example',
    blurb: 'As in the paper’s demo: 2 pictures per concept, 4 in all.',
    request: { recipe: 'two-species', teach: 2, test: 6, seed: 4 },
    alsoFoundAs: 'paper demo few-shot',
  },
];

/**
 * The packs that are drawn when somebody opens them. None of them is a file. `npm run packs -- --ready` shows how
 * Mini answers each, and its figures stand in docs/model-card.md.
 */
export const readyPacks: readonly ReadyPack[] = [
  ...paperExamples,
  pack('colour-misleads', 4, 8, 42),
  pack('background-misleads', 4, 8, 42),
  pack('style-misleads', 4, 8, 31),
  pack('colour-tells', 4, 8, 11),
  pack('background-tells', 4, 8, 12),
  pack('style-tells', 4, 8, 13),
  pack('imbalance', 8, 8, 14),
  pack('look-alikes', 4, 8, 15),
  pack('coat-only', 4, 8, 16),
  pack('one-colour', 4, 8, 17),
  pack('stranger', 4, 9, 18),
  pack('siblings', 4, 8, 19),
  pack('parents-and-child', 4, 9, 20),
  pack('four-kinds', 3, 12, 21),
  pack('eight-kinds', 2, 12, 22),
  pack('wrong-label', 5, 8, 23),
  pack('new-places', 4, 8, 24),
];

/** The packs that have every word of the search in their words, whatever its case. */
export function findPacks(search: string): readonly ReadyPack[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return readyPacks.filter(({ title, blurb, alsoFoundAs }) => {
    const text = `${title} ${blurb} ${alsoFoundAs}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function pack(recipe: RecipeId, teach: number, test: number, seed: number): ReadyPack {
  return { ...wordsFor(recipe), request: { recipe, teach, test, seed } };
}
