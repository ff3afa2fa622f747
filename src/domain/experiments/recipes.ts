/** The words about a recipe, which is a way to choose the creatures of an experiment. */
interface RecipeWords {
  readonly title: string;
  readonly blurb: string;
  /** The visitor finds its packs under these words too. */
  readonly alsoFoundAs: string;
}

/** All recipes by their ids. An id stands in addresses that people share, so it never changes its meaning. */
export const recipes = {
  'two-species': {
    title: 'Two species',
    blurb: 'Two creatures that have nothing in common.',
    alsoFoundAs: 'easy plain strangers',
  },
  'hybrid-and-parent': {
    title: 'A hybrid and its parent',
    blurb: 'One is the child of the other: the same body, but something else has been mixed in.',
    alsoFoundAs: 'family fine-grained',
  },
  'colour-tells': {
    title: 'Colour tells, and shape too',
    blurb:
      'In the examples each kind has colours of its own, and in the test these change sides. The shapes are far apart, and Mini goes by them.',
    alsoFoundAs: 'bias shortcut spurious color',
  },
  'background-tells': {
    title: 'The background tells, and shape too',
    blurb:
      'One kind is always on the meadow, the other always at night. In the test they travel, and Mini still knows them by their shapes.',
    alsoFoundAs: 'bias shortcut spurious place',
  },
  'style-tells': {
    title: 'The pencil tells, and shape too',
    blurb:
      'One kind is always painted flat, the other always in crayon, until the test. Mini still knows them by their shapes.',
    alsoFoundAs: 'bias shortcut spurious drawing style',
  },
  'colour-misleads': {
    title: 'Colour tells, not shape',
    blurb:
      'The two differ in what grows on their heads, and each has colours of its own. In the test these change sides, which often takes Mini in.',
    alsoFoundAs: 'bias shortcut spurious color trap fooled',
  },
  'background-misleads': {
    title: 'The background misleads',
    blurb:
      'The two differ in what grows on their heads. One is always on the meadow, the other at night. In the test they travel, which often takes Mini in.',
    alsoFoundAs: 'bias shortcut spurious place trap fooled',
  },
  'style-misleads': {
    title: 'The pencil misleads',
    blurb:
      'The two differ in what grows on their heads. One is always painted flat, the other in crayon. In the test they change, which often takes Mini in.',
    alsoFoundAs: 'bias shortcut spurious drawing style trap fooled',
  },
  imbalance: {
    title: 'Many of one, few of the other',
    blurb: 'The first kind has four times as many examples. Does the model prefer it?',
    alsoFoundAs: 'imbalance unequal unfair numbers',
  },
  'look-alikes': {
    title: 'Look-alikes',
    blurb: 'Both are the same in all but what grows on their heads.',
    alsoFoundAs: 'fine-grained twins detail crown hard',
  },
  'unequal-look-alikes': {
    title: 'Look-alikes, many of one and few of the other',
    blurb:
      'Two that are hard to tell apart, and the first has four times as many examples. Who wins?',
    alsoFoundAs: 'imbalance unequal unfair numbers bias hard',
  },
  'coat-only': {
    title: 'Spots or stripes',
    blurb: 'The same creature in the same colours. Only the pattern of its coat tells.',
    alsoFoundAs: 'fine-grained pattern detail hard',
  },
  'one-colour': {
    title: 'All the same colours',
    blurb: 'Two kinds in the same colours, so that the shape alone can tell.',
    alsoFoundAs: 'shape not colour color',
  },
  stranger: {
    title: 'A stranger in the tray',
    blurb: 'The test has a third kind that nobody taught. The right answer to it is “not sure”.',
    alsoFoundAs: 'none of these open set unknown not sure',
  },
  siblings: {
    title: 'Siblings',
    blurb: 'Two hybrids of the same parents. Each has the body of one of them.',
    alsoFoundAs: 'family hybrid fine-grained',
  },
  'parents-and-child': {
    title: 'Two parents and their child',
    blurb: 'Three kinds, and the third is mixed from the other two.',
    alsoFoundAs: 'family hybrid three',
  },
  'four-kinds': {
    title: 'Four kinds',
    blurb: 'Four creatures that have nothing in common.',
    alsoFoundAs: 'many more 4',
  },
  'eight-kinds': {
    title: 'Eight kinds',
    blurb: 'Eight creatures at once. Guessing is right once in eight.',
    alsoFoundAs: 'many more crowd 8',
  },
  'wrong-label': {
    title: 'A wrong label',
    blurb: 'One example stands under the other’s name. Can you find it by its evidence?',
    alsoFoundAs: 'mistake noise mislabelled false label',
  },
  'new-places': {
    title: 'New places',
    blurb: 'All examples are on a plain ground, and all test pictures are somewhere else.',
    alsoFoundAs: 'background domain shift travel',
  },
} as const satisfies Readonly<Record<string, RecipeWords>>;

export type RecipeId = keyof typeof recipes;

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

/** The words for a recipe. */
export function wordsFor(recipe: RecipeId): RecipeWords {
  return recipes[recipe];
}

/** Whether a word from an address is the id of a recipe. */
export function isRecipe(word: string): word is RecipeId {
  return Object.hasOwn(recipes, word);
}
