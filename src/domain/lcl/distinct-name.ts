import type { Concept } from './concept.ts';
import { LABEL_BYTES, labelOf, shorten, utf8Length } from './label.ts';

/**
 * The name itself, if the model can tell it from every concept's. Otherwise its beginning, with the first number that
 * makes it different.
 */
export function distinctName(concepts: readonly Concept[], name: string): string {
  const taken = new Set(concepts.map((concept) => labelOf(concept.name)));
  if (!taken.has(labelOf(name))) return name;
  for (let count = 2; ; count++) {
    const number = ` ${count}`;
    const numbered = shorten(name, LABEL_BYTES - utf8Length(number)) + number;
    if (!taken.has(labelOf(numbered))) return numbered;
  }
}
