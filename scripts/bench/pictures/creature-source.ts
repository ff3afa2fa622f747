import { succeed } from '../../../src/kernel/outcome.ts';
import { individual } from '../../../src/creatures/individual.ts';
import { creatureKinds, firstHeldOutSeed } from './creature-kinds.ts';
import { drawSvg } from './draw-svg.ts';
import type { GallerySource } from './picture-source.ts';

/**
 * With `pair`, any two species meet. With `hybrid`, a hybrid meets only its parents, which it resembles more than
 * anything else.
 */
export type Meeting = 'pair' | 'hybrid';

/**
 * This many species that training never drew, with `each` individuals of each. For `hybrid` there is also one hybrid of
 * every two.
 */
export function creatureSource(meeting: Meeting, species: number, each: number): GallerySource {
  const hybrids = meeting === 'hybrid' ? Math.floor(species / 2) : 0;
  const kinds = creatureKinds(firstHeldOutSeed, species, hybrids);
  return {
    name: `generated creatures, ${meeting === 'pair' ? 'two species' : 'a hybrid and a parent'}`,
    concepts: kinds.map(({ name, species: traits, parents }) => ({
      name,
      pictures: Array.from({ length: each }, (_, seed) => () => {
        return Promise.resolve(succeed(drawSvg(individual(traits, seed))));
      }),
      ...(meeting === 'hybrid' && { rivals: parents }),
    })),
  };
}
