/**
 * The ways to choose the creatures of an experiment. An id stands in addresses that people share, so it never changes
 * its meaning. `src/session/lab/recipe-words.ts` has the words.
 */
export const recipes = [
  'two-species',
  'hybrid-and-parent',
  'colour-tells',
  'background-tells',
  'style-tells',
  'colour-misleads',
  'background-misleads',
  'style-misleads',
  'imbalance',
  'look-alikes',
  'unequal-look-alikes',
  'coat-only',
  'one-colour',
  'stranger',
  'siblings',
  'parents-and-child',
  'four-kinds',
  'eight-kinds',
  'wrong-label',
  'new-places',
] as const;

export type RecipeId = (typeof recipes)[number];

/** How many concepts an experiment of this recipe teaches. */
export function conceptsOf(recipe: RecipeId): number {
  switch (recipe) {
    case 'eight-kinds':
      return 8;
    case 'four-kinds':
      return 4;
    case 'parents-and-child':
      return 3;
    default:
      return 2;
  }
}

/** Whether a word from an address is the id of a recipe. */
export function isRecipe(word: string): word is RecipeId {
  return recipes.some((recipe) => recipe === word);
}
