import { createPalette, type Palette } from './palette.ts';
import { createPrng, type Prng } from '../../kernel/prng.ts';
import {
  crowns,
  eyeLooks,
  feet,
  mouths,
  patterns,
  plans,
  ridges,
  tails,
  textures,
  type Crown,
  type EyeLook,
  type Feet,
  type Mouth,
  type Pattern,
  type Plan,
  type Ridge,
  type Tail,
  type Texture,
} from './traits.ts';

/** The proportions of a body. Every number is from 0 to 1. */
interface Build {
  readonly girth: number;
  readonly height: number;
  readonly head: number;
  readonly neck: number;
  readonly limb: number;
  /** Chooses among the forms that a plan knows. */
  readonly form: number;
}

/** The identity of an invented kind, which is everything that its individuals share. */
export interface Species {
  readonly plan: Plan;
  readonly build: Build;
  readonly eyes: { readonly look: EyeLook; readonly count: 1 | 2 | 3; readonly size: number };
  readonly mouth: Mouth;
  readonly blushes: boolean;
  readonly crown: Crown;
  readonly tail: Tail;
  readonly ridge: Ridge;
  readonly feet: Feet;
  readonly pattern: Pattern;
  readonly texture: Texture;
  readonly palette: Palette;
  /** Seed for irregular details that are the same on every individual, such as the places of its spots. */
  readonly grain: number;
}

/** The species of a seed. The same seed always gives the same species. */
export function species(seed: number): Species {
  const prng = createPrng(seed);
  return {
    plan: prng.pick(plans),
    build: createBuild(prng),
    eyes: {
      look: prng.pick(eyeLooks),
      count: prng.pick([1, 2, 2, 2, 2, 3]),
      size: prng.between(0.8, 1.2),
    },
    mouth: prng.pick(mouths),
    blushes: prng.chance(0.45),
    crown: prng.pick(crowns),
    tail: prng.pick(tails),
    ridge: prng.pick(ridges),
    feet: prng.pick(feet),
    pattern: prng.pick(patterns),
    texture: prng.pick(textures),
    palette: createPalette(prng),
    grain: prng.whole(0, 2 ** 31),
  };
}

function createBuild(prng: Prng): Build {
  return {
    girth: prng.next(),
    height: prng.next(),
    head: prng.next(),
    neck: prng.next(),
    limb: prng.next(),
    form: prng.next(),
  };
}
