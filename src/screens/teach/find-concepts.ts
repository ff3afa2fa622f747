import type { Concept } from '../../domain/lcl/concept.ts';

/** From so many concepts on, they can be searched and folded. */
export const MANY_CONCEPTS = 9;

/** The concepts whose names hold what was typed. Case, accents and full width do not count. */
export function findConcepts(concepts: readonly Concept[], typed: string): readonly Concept[] {
  const wanted = plain(typed);
  return wanted === '' ? concepts : concepts.filter(({ name }) => plain(name).includes(wanted));
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
