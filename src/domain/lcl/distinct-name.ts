import type { Concept } from './concept.ts';
import { firstOf, NAME_LENGTH, tooLong } from './label.ts';
import { skeletonOf } from './skeleton.ts';

/**
 * The name itself, if a reader can tell it from every concept's and it is no longer than a name may be. Otherwise its
 * beginning, with the first number that makes it different where one is needed.
 */
export function distinctName(concepts: readonly Concept[], name: string): string {
  const taken = new Set(concepts.map((concept) => skeletonOf(concept.name)));
  const whole = tooLong(name) === null ? name : firstOf(name, NAME_LENGTH);
  if (!taken.has(skeletonOf(whole))) return whole;
  for (let count = 2; ; count++) {
    const number = ` ${count}`;
    const numbered = firstOf(whole, NAME_LENGTH - number.length) + number;
    if (!taken.has(skeletonOf(numbered))) return numbered;
  }
}
