import type { ConceptOnWall, VoteChoice } from './wall-scene.ts';

/** As many as there are digits on the keys. */
const MOST_COUNTS = 9;

/** What the class may say of a picture: each concept, and "not sure". */
export function conceptChoices(concepts: readonly ConceptOnWall[]): readonly VoteChoice[] {
  return [
    ...concepts.map((concept) => ({ kind: 'concept', concept }) as const),
    { kind: 'not-sure' },
  ];
}

/** How many of so many pictures are answered right. Ranges of equal length where the numbers would be too many. */
export function countChoices(all: number): readonly VoteChoice[] {
  const length = Math.ceil((all + 1) / MOST_COUNTS);
  const choices = Math.ceil((all + 1) / length);
  return Array.from({ length: choices }, (_, place) => ({
    kind: 'count',
    from: place * length,
    to: Math.min(all, place * length + length - 1),
  }));
}

/** The place of the choice that means this count. */
export function placeOfCount(choices: readonly VoteChoice[], count: number): number {
  return choices.findIndex(
    (choice) => choice.kind === 'count' && choice.from <= count && count <= choice.to,
  );
}

/** The place of the choice that means this concept, by its name. `null` is "not sure". */
export function placeOfSaid(choices: readonly VoteChoice[], said: ConceptOnWall | null): number {
  return choices.findIndex((choice) =>
    said === null
      ? choice.kind === 'not-sure'
      : choice.kind === 'concept' && choice.concept.name === said.name,
  );
}

/** The place of the choice that a digit votes for: a number means itself, and other choices are counted from 1. */
export function placeOfDigit(choices: readonly VoteChoice[], digit: number): number {
  return choices[0]?.kind === 'count' ? placeOfCount(choices, digit) : digit - 1;
}

/** The digit that votes for a choice. */
export function digitOf(choice: VoteChoice, place: number): number {
  return choice.kind === 'count' ? choice.from : place + 1;
}
