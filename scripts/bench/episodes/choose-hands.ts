import type { Prng } from '../../../src/kernel/prng.ts';
import { beginnings, byHands, type Candidate, type EpisodeShape, type Hands } from './episode.ts';

/**
 * The hands by which episodes of a shape can be drawn. It is one hand for all pictures, or one for demonstrations and
 * another for queries.
 */
export interface HandChoices {
  readonly one: readonly Hands[];
  readonly two: readonly Hands[];
}

export function handChoices(concepts: readonly Candidate[], shape: EpisodeShape): HandChoices {
  const names = [...new Set(concepts.flatMap(({ hands }) => hands ?? []))].sort();
  const able = names
    .flatMap((demonstrating) => names.map((asking) => ({ demonstrating, asking })))
    .filter((hands) => {
      const candidates = byHands(concepts, shape, hands);
      return beginnings(candidates, shape.ways, shape.shots + shape.queries).length > 0;
    });
  return { one: able.filter(isOne), two: able.filter((hands) => !isOne(hands)) };
}

/**
 * Every other episode is by one hand, the others by two. If only one of the kinds can be drawn, all episodes are of that
 * kind.
 */
export function chooseHands({ one, two }: HandChoices, episode: number, prng: Prng): Hands {
  const choices = two.length === 0 || (episode % 2 === 0 && one.length > 0) ? one : two;
  const [first, ...others] = choices;
  if (!first) throw new RangeError('no hands can be drawn by');
  return prng.pick([first, ...others]);
}

export function isOne({ demonstrating, asking }: Hands): boolean {
  return demonstrating === asking;
}
