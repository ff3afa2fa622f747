import { blend } from './drawing/colour.ts';
import { createPrng } from '../kernel/prng.ts';
import type { Species } from './drawing/species.ts';

/**
 * Crosses two species. The body is the first one's, and parts, pattern and colours come from both. The same parents and
 * seed give the same kind, which is neither parent's.
 */
export function hybrid(first: Species, second: Species, seed: number): Species {
  const prng = createPrng(seed);
  const either = <Trait>(mine: Trait, yours: Trait): Trait => (prng.chance(0.5) ? mine : yours);
  return {
    plan: first.plan,
    build: { ...first.build, head: second.build.head, limb: second.build.limb },
    eyes: { look: second.eyes.look, count: first.eyes.count, size: second.eyes.size },
    mouth: either(first.mouth, second.mouth),
    blushes: either(first.blushes, second.blushes),
    crown: second.crown,
    tail: either(first.tail, second.tail),
    ridge: either(first.ridge, second.ridge),
    feet: first.feet,
    pattern: second.pattern,
    texture: either(first.texture, second.texture),
    palette: {
      main: blend(first.palette.main, second.palette.main, prng.between(0.3, 0.5)),
      second: second.palette.second,
      accent: either(first.palette.accent, second.palette.accent),
      eye: second.palette.eye,
    },
    grain: prng.whole(0, 2 ** 31),
  };
}
