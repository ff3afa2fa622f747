import type { Prng } from '../../../src/creatures/drawing/prng.ts';
import { beginnings, byHands, type Candidate, type EpisodeShape, type Hands } from './episode.ts';

/** The hands that episodes of a shape can be drawn by: one hand for all, or one that demonstrates and another that asks. */
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

/** Every other episode by one hand, the others by two; all by one, or by two, where nothing else can be drawn. */
export function chooseHands({ one, two }: HandChoices, episode: number, prng: Prng): Hands {
  const choices = two.length === 0 || (episode % 2 === 0 && one.length > 0) ? one : two;
  const [first, ...others] = choices;
  if (!first) throw new RangeError('no hands can be drawn by');
  return prng.pick([first, ...others]);
}

export function isOne({ demonstrating, asking }: Hands): boolean {
  return demonstrating === asking;
}
