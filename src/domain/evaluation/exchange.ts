import type { Choice } from './choice.ts';

/** The concept whose name a concept gets when names are exchanged: the next one, and for the last one the first. */
export function nextConcept(concept: number, concepts: number): number {
  return (concept + 1) % concepts;
}

/** The names after the exchange, in the order of the concepts. Between two concepts they change places. */
export function exchangedLabels(labels: readonly string[]): readonly string[] {
  return labels.map((_, concept) => labels[nextConcept(concept, labels.length)] ?? '');
}

/** How answers changed when the names were exchanged. */
export interface ExchangeCounts {
  readonly all: number;
  /** Right answers before the names were exchanged. */
  readonly right: number;
  /** Answers by the old names although they were exchanged. */
  readonly byOld: number;
  /** Right answers by the new names. */
  readonly byNew: number;
  /** Answers that followed their name, whether they were right or not. */
  readonly followed: number;
}

/** Counts the choices for each picture before and after the exchange. */
export function exchangeCounts(
  pairs: readonly (readonly [before: Choice, after: Choice])[],
  concepts: number,
): ExchangeCounts {
  const next = (concept: number) => (concept < 0 ? NaN : nextConcept(concept, concepts));
  const count = (holds: (before: Choice, after: Choice) => boolean) =>
    pairs.filter(([before, after]) => holds(before, after)).length;
  return {
    all: pairs.length,
    right: count((before) => before.label === before.concept),
    byOld: count((_, after) => after.label === after.concept),
    byNew: count((_, after) => after.label === next(after.concept)),
    followed: count((before, after) => after.label === next(before.label)),
  };
}
