import { msg } from '@lingui/core/macro';
import { type Words } from '../../languages/words.ts';
import { withConcept, withConceptRenamed } from '../../domain/session/arrange-concepts.ts';
import type { Concept, ConceptId } from '../../domain/lcl/concept.ts';
import { distinctName } from '../../domain/lcl/distinct-name.ts';
import { isInvented } from '../../domain/lcl/novel-name.ts';
import { conceptById, type Session } from '../../domain/session/session.ts';
import { change } from '../store/change.ts';
import { newId } from '../store/new-id.ts';
import type { Tools } from '../store/tools.ts';

/** A concept that a drop of folders has made. */
export interface MadeConcept {
  readonly id: ConceptId;
  /** It differs from the folder's name where that is too long, or looks like another concept's. */
  readonly name: string;
}

/**
 * Finds the concept for a folder. It is the concept of the folder's tidied name, or the one made for such a folder of
 * the same drop. Otherwise it is an empty card that nobody has named yet, or a new one. A new one is written into
 * `made` under the folder's name.
 */
export function conceptForFolder(
  tools: Pick<Tools, 'store' | 'now'>,
  folder: string,
  made: Map<string, MadeConcept>,
  drop: string,
  what: Words = msg`add folders`,
): ConceptId {
  const { session } = tools.store.getState();
  const { concepts } = session;
  const known =
    concepts.find(({ name }) => name === folder) ??
    conceptById(session, made.get(folder)?.id ?? '');
  if (known) return known.id;
  const name = distinctName(concepts, folder);
  const blank = concepts.find((concept) => isFree(session, concept));
  const id = blank?.id ?? newId();
  const addTo = (before: Session) =>
    blank ? withConceptRenamed(before, id, name) : withConcept(before, id, name);
  change(tools, what, addTo, drop);
  made.set(folder, { id, name });
  return id;
}

/** An empty card under an invented name that no held-out picture belongs to, because that would be renamed with it. */
function isFree({ testTray }: Session, { name, demonstrations }: Concept): boolean {
  const isTruth = testTray.some(({ truth }) => truth === name);
  return demonstrations.length === 0 && isInvented(name) && !isTruth;
}
