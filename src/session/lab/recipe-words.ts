import { msg } from '@lingui/core/macro';
import type { ExperimentRequest } from '../../domain/experiments/experiment-request.ts';
import type { ReadyPack } from '../../domain/experiments/ready-packs.ts';
import type { RecipeId } from '../../domain/experiments/recipes.ts';
import { inside, type Words } from '../../languages/words.ts';

/** The words about a recipe or a pack. */
export interface RecipeWords {
  readonly title: Words;
  readonly blurb: Words;
  /** The visitor finds its packs under these words too. Each language has its own. */
  readonly alsoFoundAs: Words;
}

/** The words for each recipe. */
export const recipeWords: Readonly<Record<RecipeId, RecipeWords>> = {
  'two-species': {
    title: msg`Two species`,
    blurb: msg`Two creatures that have nothing in common.`,
    alsoFoundAs: msg`easy plain strangers`,
  },
  'hybrid-and-parent': {
    title: msg`A hybrid and its parent`,
    blurb: msg`One is the child of the other: the same body, but something else has been mixed in.`,
    alsoFoundAs: msg`family fine-grained`,
  },
  'colour-tells': {
    title: msg`Colour tells, and shape too`,
    blurb: msg`In the examples each kind has colours of its own, and in the test these change sides. The shapes are far apart, and Mini goes by them.`,
    alsoFoundAs: msg`bias shortcut spurious color`,
  },
  'background-tells': {
    title: msg`The background tells, and shape too`,
    blurb: msg`One kind is always on the meadow, the other always at night. In the test they travel, and Mini still knows them by their shapes.`,
    alsoFoundAs: msg`bias shortcut spurious place`,
  },
  'style-tells': {
    title: msg`The pencil tells, and shape too`,
    blurb: msg`One kind is always painted flat, the other always in crayon, until the test. Mini still knows them by their shapes.`,
    alsoFoundAs: msg`bias shortcut spurious drawing style`,
  },
  'colour-misleads': {
    title: msg`Colour tells, not shape`,
    blurb: msg`The two differ in what grows on their heads, and each has colours of its own. In the test these change sides, which often takes Mini in.`,
    alsoFoundAs: msg`bias shortcut spurious color trap fooled`,
  },
  'background-misleads': {
    title: msg`The background misleads`,
    blurb: msg`The two differ in what grows on their heads. One is always on the meadow, the other at night. In the test they travel, which often takes Mini in.`,
    alsoFoundAs: msg`bias shortcut spurious place trap fooled`,
  },
  'style-misleads': {
    title: msg`The pencil misleads`,
    blurb: msg`The two differ in what grows on their heads. One is always painted flat, the other in crayon. In the test they change, which often takes Mini in.`,
    alsoFoundAs: msg`bias shortcut spurious drawing style trap fooled`,
  },
  imbalance: {
    title: msg`Many of one, few of the other`,
    blurb: msg`The first kind has four times as many examples. Does the model prefer it?`,
    alsoFoundAs: msg`imbalance unequal unfair numbers`,
  },
  'look-alikes': {
    title: msg`Look-alikes`,
    blurb: msg`Both are the same in all but what grows on their heads.`,
    alsoFoundAs: msg`fine-grained twins detail crown hard`,
  },
  'unequal-look-alikes': {
    title: msg`Look-alikes, many of one and few of the other`,
    blurb: msg`Two that are hard to tell apart, and the first has four times as many examples. Who wins?`,
    alsoFoundAs: msg`imbalance unequal unfair numbers bias hard`,
  },
  'coat-only': {
    title: msg`Spots or stripes`,
    blurb: msg`The same creature in the same colours. Only the pattern of its coat tells.`,
    alsoFoundAs: msg`fine-grained pattern detail hard`,
  },
  'one-colour': {
    title: msg`All the same colours`,
    blurb: msg`Two kinds in the same colours, so that the shape alone can tell.`,
    alsoFoundAs: msg`shape not colour color`,
  },
  stranger: {
    title: msg`A stranger in the tray`,
    blurb: msg`The test has a third kind that nobody taught. The right answer to it is “not sure”.`,
    alsoFoundAs: msg`none of these open set unknown not sure`,
  },
  siblings: {
    title: msg`Siblings`,
    blurb: msg`Two hybrids of the same parents. Each has the body of one of them.`,
    alsoFoundAs: msg`family hybrid fine-grained`,
  },
  'parents-and-child': {
    title: msg`Two parents and their child`,
    blurb: msg`Three kinds, and the third is mixed from the other two.`,
    alsoFoundAs: msg`family hybrid three`,
  },
  'four-kinds': {
    title: msg`Four kinds`,
    blurb: msg`Four creatures that have nothing in common.`,
    alsoFoundAs: msg`many more 4`,
  },
  'eight-kinds': {
    title: msg`Eight kinds`,
    blurb: msg`Eight creatures at once. Guessing is right once in eight.`,
    alsoFoundAs: msg`many more crowd 8`,
  },
  'wrong-label': {
    title: msg`A wrong label`,
    blurb: msg`One example stands under the other’s name. Can you find it by its evidence?`,
    alsoFoundAs: msg`mistake noise mislabelled false label`,
  },
  'new-places': {
    title: msg`New places`,
    blurb: msg`All examples are on a plain ground, and all test pictures are somewhere else.`,
    alsoFoundAs: msg`background domain shift travel`,
  },
};

const paperWords: Readonly<Record<'2-shot' | '4-shot', RecipeWords>> = {
  '2-shot': {
    title: msg`2-shot example`,
    blurb: msg`As in the paper’s demo: 1 picture per concept, 2 in all.`,
    alsoFoundAs: msg`paper demo one-shot`,
  },
  '4-shot': {
    title: msg`4-shot example`,
    blurb: msg`As in the paper’s demo: 2 pictures per concept, 4 in all.`,
    alsoFoundAs: msg`paper demo few-shot`,
  },
};

/** The words about a pack, which are those of its recipe unless it has its own. */
export function readyPackWords({ ofPaper, request }: ReadyPack): RecipeWords {
  return ofPaper === null ? recipeWords[request.recipe] : paperWords[ofPaper];
}

/** The name of the experiment, which tells its seed so that it can be drawn again. */
export function experimentTitle({ recipe, seed }: ExperimentRequest): Words {
  return msg`${{ title: inside(recipeWords[recipe].title) }}, seed ${{ seed: String(seed) }}`;
}
