import type { Concept } from '../../domain/lcl/concept.ts';

/** A table of so many pictures is drawn whole, */
const WHOLE = 200;
/** but of one concept no more than this: each picture that comes in draws its concept anew. */
const OF_ONE = 100;
/** Of a larger table about so many are drawn before "all" is pressed, shared among its concepts. */
const AT_FIRST = 160;
const AT_LEAST = 4;
const AT_MOST = 48;

/** Whether the table holds so much that it must not be drawn at once. */
export function isLargeConcept(concepts: readonly Concept[]): boolean {
  return concepts.reduce((sum, { demonstrations }) => sum + demonstrations.length, 0) > WHOLE;
}

/** How many pictures of each concept are drawn before "all" is pressed: a thousand at once would make every page slow. */
export function tilesPerConcept(concepts: readonly Concept[]): number {
  if (!isLargeConcept(concepts)) return OF_ONE;
  return Math.min(AT_MOST, Math.max(AT_LEAST, Math.floor(AT_FIRST / concepts.length)));
}
