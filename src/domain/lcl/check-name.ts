import type { Concept, ConceptId } from './concept.ts';
import { tidyName, tooLong } from './label.ts';
import { skeletonOf } from './skeleton.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';

export type NameRefusal =
  | { readonly code: 'empty-name' }
  | { readonly code: 'too-long'; readonly characters: number }
  | { readonly code: 'duplicate-name'; readonly name: string }
  /** Different names that a reader cannot tell apart. */
  | { readonly code: 'look-alike'; readonly name: string };

/** Tidies a typed name. Refuses one that is empty, too long, or that nobody could tell from another concept's. */
export function checkName(
  concepts: readonly Concept[],
  typed: string,
  ofConcept?: ConceptId,
): Outcome<string, NameRefusal> {
  const name = tidyName(typed);
  if (name === '') return fail({ code: 'empty-name' });
  const characters = tooLong(name);
  if (characters !== null) return fail({ code: 'too-long', characters });
  const skeleton = skeletonOf(name);
  const rival = concepts.find(
    ({ id, name: taken }) => id !== ofConcept && skeletonOf(taken) === skeleton,
  );
  if (!rival) return succeed(name);
  return fail({ code: rival.name === name ? 'duplicate-name' : 'look-alike', name: rival.name });
}
