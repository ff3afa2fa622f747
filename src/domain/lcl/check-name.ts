import type { Concept, ConceptId } from './concept.ts';
import { labelOf, tidyName } from './label.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';

export type NameRefusal =
  | { readonly code: 'empty-name' }
  | { readonly code: 'duplicate-name'; readonly name: string }
  /** Different names, but the model reads the same first bytes of both. */
  | { readonly code: 'same-label'; readonly name: string; readonly label: string };

/** Tidies a typed name and refuses one that is empty or that the model could not tell from another concept's. */
export function checkName(
  concepts: readonly Concept[],
  typed: string,
  ofConcept?: ConceptId,
): Outcome<string, NameRefusal> {
  const name = tidyName(typed);
  if (name === '') return fail({ code: 'empty-name' });
  const label = labelOf(name);
  const rival = concepts.find(
    ({ id, name: taken }) => id !== ofConcept && labelOf(taken) === label,
  );
  if (!rival) return succeed(name);
  return rival.name === name
    ? fail({ code: 'duplicate-name', name })
    : fail({ code: 'same-label', name: rival.name, label });
}
