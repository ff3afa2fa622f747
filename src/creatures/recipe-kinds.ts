import type { RecipeId } from '../domain/experiments/recipes.ts';
import type { ExperimentRequest } from '../domain/experiments/experiment-request.ts';
import { mixSeeds } from '../kernel/prng.ts';
import { species, type Species } from './drawing/species.ts';
import { crowns } from './drawing/traits.ts';
import { hybrid } from './hybrid.ts';
import type { Setting } from './individual.ts';

/** What one picture shows. Without a setting, its background goes by its place and its style by its seed. */
interface CreatureLook {
  readonly kind: Species;
  readonly setting?: Setting;
}

/** A picture of one concept: the nth of its demonstrations, or the nth of its test pictures. */
export interface PicturePlace {
  readonly concept: number;
  readonly nth: number;
  readonly phase: 'teach' | 'test';
}

/** The creatures of a recipe, once its seed is known. */
export interface RecipeKinds {
  readonly look: (place: PicturePlace) => CreatureLook;
  /** Demonstrations of a concept, where they are not as many as was asked for. */
  readonly shots?: (concept: number) => number;
  /** A kind that is only tested. */
  readonly stranger?: Species;
}

/** Seeds below this one were used in training. No creature that is drawn on demand was seen there. */
const FIRST_HELD_OUT = 1_000_000;

/** Chooses the creatures of a request. */
export function kindsOf({ recipe, seed, teach }: ExperimentRequest): RecipeKinds {
  const kind = (index: number) => species(FIRST_HELD_OUT + (mixSeeds(seed, index) >>> 1));
  return makers[recipe](kind, { seed, teach });
}

type Kind = (index: number) => Species;
type Maker = (kind: Kind, request: Pick<ExperimentRequest, 'seed' | 'teach'>) => RecipeKinds;

/** Every concept is one kind, whatever the picture. */
function fixed(...kinds: readonly Species[]): RecipeKinds {
  return { look: ({ concept }) => ({ kind: at(kinds, concept) }) };
}

/** Every second test picture of a concept is as the other concept was taught, in recipes with a trap. */
export const changesSides = ({ nth, phase }: PicturePlace): boolean =>
  phase === 'test' && nth % 2 === 0;

/** The concept whose looks a picture has, for two concepts. */
const looksLike = (place: PicturePlace): number =>
  changesSides(place) ? 1 - place.concept : place.concept;

/** Four times as many demonstrations of the first concept as of the second. */
const manyAndFew =
  (teach: number) =>
  (concept: number): number =>
    concept === 0 ? teach : Math.max(1, Math.floor(teach / 4));

/** Two kinds that are the same in all but what grows on their heads. */
function lookAlikes(kind: Kind, seed: number): readonly [Species, Species] {
  const first = kind(0);
  // "none" is left out, because a bare head is a detail that nobody can point at.
  const worn = crowns.filter((crown) => crown !== 'none');
  const at1 = mixSeeds(seed, 1) % worn.length;
  const at2 = (at1 + 1 + (mixSeeds(seed, 2) % (worn.length - 1))) % worn.length;
  return [
    { ...first, crown: at(worn, at1) },
    { ...first, crown: at(worn, at2) },
  ];
}

const makers: Readonly<Record<RecipeId, Maker>> = {
  'two-species': (kind) => fixed(kind(0), kind(1)),
  'hybrid-and-parent': (kind, { seed }) => fixed(kind(0), hybrid(kind(0), kind(1), seed)),
  'colour-tells': (kind) => {
    const kinds = [kind(0), kind(1)];
    return {
      look: (place) => ({
        kind: { ...at(kinds, place.concept), palette: at(kinds, looksLike(place)).palette },
      }),
    };
  },
  'background-tells': (kind) => {
    const kinds = [kind(0), kind(1)];
    return {
      look: (place) => ({
        kind: at(kinds, place.concept),
        setting: { background: looksLike(place) === 0 ? 'meadow' : 'night' },
      }),
    };
  },
  'style-tells': (kind) => {
    const kinds = [kind(0), kind(1)];
    return {
      look: (place) => ({
        kind: at(kinds, place.concept),
        setting: { style: looksLike(place) === 0 ? 'flat' : 'crayon' },
      }),
    };
  },
  imbalance: (kind, { teach }) => ({ ...fixed(kind(0), kind(1)), shots: manyAndFew(teach) }),
  'look-alikes': (kind, { seed }) => fixed(...lookAlikes(kind, seed)),
  'unequal-look-alikes': (kind, { seed, teach }) => ({
    ...fixed(...lookAlikes(kind, seed)),
    shots: manyAndFew(teach),
  }),
  'colour-misleads': (kind, { seed }) => {
    const kinds = lookAlikes(kind, seed);
    const palettes = [kind(0).palette, kind(1).palette];
    return {
      look: (place) => ({
        kind: { ...at(kinds, place.concept), palette: at(palettes, looksLike(place)) },
      }),
    };
  },
  'background-misleads': (kind, { seed }) => {
    const kinds = lookAlikes(kind, seed);
    return {
      look: (place) => ({
        kind: at(kinds, place.concept),
        setting: { background: looksLike(place) === 0 ? 'meadow' : 'night' },
      }),
    };
  },
  'style-misleads': (kind, { seed }) => {
    const kinds = lookAlikes(kind, seed);
    return {
      look: (place) => ({
        kind: at(kinds, place.concept),
        setting: { style: looksLike(place) === 0 ? 'flat' : 'crayon' },
      }),
    };
  },
  'coat-only': (kind, { seed }) => {
    // These bodies show much of their coat.
    const plan = at(['blob', 'quadruped', 'biped'] as const, seed % 3);
    const first = { ...kind(0), plan };
    return fixed({ ...first, pattern: 'spots' }, { ...first, pattern: 'stripes' });
  },
  'one-colour': (kind) => fixed(kind(0), { ...kind(1), palette: kind(0).palette }),
  stranger: (kind) => ({ ...fixed(kind(0), kind(1)), stranger: kind(2) }),
  siblings: (kind, { seed }) => {
    const [first, second] = [kind(0), kind(1)];
    return fixed(hybrid(first, second, seed), hybrid(second, first, mixSeeds(seed, 1)));
  },
  'parents-and-child': (kind, { seed }) => fixed(kind(0), kind(1), hybrid(kind(0), kind(1), seed)),
  'four-kinds': (kind) => fixed(...[0, 1, 2, 3].map(kind)),
  'eight-kinds': (kind) => fixed(...[0, 1, 2, 3, 4, 5, 6, 7].map(kind)),
  'wrong-label': (kind, { teach }) => {
    const kinds = [kind(0), kind(1)];
    const isWrong = ({ concept, nth, phase }: PicturePlace) =>
      phase === 'teach' && concept === 0 && teach > 1 && nth === teach - 1;
    return { look: (place) => ({ kind: at(kinds, isWrong(place) ? 1 : place.concept) }) };
  },
  'new-places': (kind) => {
    const kinds = [kind(0), kind(1)];
    return {
      look: ({ concept, phase }) => ({
        kind: at(kinds, concept),
        ...(phase === 'teach' && { setting: { background: 'plain' } }),
      }),
    };
  },
};

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`there is no item ${String(index)}`);
  return item;
}
