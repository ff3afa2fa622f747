import type { Concept } from '../../domain/lcl/concept.ts';

/** A table with at most this many pictures is drawn completely. */
const WHOLE = 200;
/** But a concept never shows more than this, because each new picture draws its concept again. */
const OF_ONE = 100;
/** A larger table draws about this many before "all" is pressed, shared among its concepts. */
const AT_FIRST = 160;
const AT_LEAST = 4;
const AT_MOST = 48;

/** Whether the table holds so much that it must not be drawn at once. */
export function isLargeConcept(concepts: readonly Concept[]): boolean {
  return concepts.reduce((sum, { demonstrations }) => sum + demonstrations.length, 0) > WHOLE;
}

/**
 * How many pictures of each concept are drawn before "all" is pressed. A thousand at once would slow down every page.
 */
export function tilesPerConcept(concepts: readonly Concept[]): number {
  if (!isLargeConcept(concepts)) return OF_ONE;
  return Math.min(AT_MOST, Math.max(AT_LEAST, Math.floor(AT_FIRST / concepts.length)));
}
