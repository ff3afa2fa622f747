import type { ExperimentRequest } from './experiment-request.ts';
import type { RecipeId } from './recipes.ts';

/** An experiment with its numbers and its seed chosen. */
export interface ReadyPack {
  readonly request: ExperimentRequest;
  /** Which example of the paper's demo it is; `null` for all others. */
  readonly ofPaper: '2-shot' | '4-shot' | null;
}

/** The paper counts the pictures of both concepts together, so its 2-shot has one of each. */
const paperExamples: readonly ReadyPack[] = [
  { ofPaper: '2-shot', request: { recipe: 'two-species', teach: 1, test: 6, seed: 2 } },
  { ofPaper: '4-shot', request: { recipe: 'two-species', teach: 2, test: 6, seed: 4 } },
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

function pack(recipe: RecipeId, teach: number, test: number, seed: number): ReadyPack {
  return { ofPaper: null, request: { recipe, teach, test, seed } };
}
