import { changeConcept } from './arrange-concepts.ts';
import type { ConceptId } from '../lcl/concept.ts';
import type { Demonstration, DemonstrationId } from '../lcl/demonstration.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import { conceptById, findDemonstration, type Session } from './session.ts';

/** Whether the concept shows this picture already. */
export function shows(session: Session, conceptId: ConceptId, imageId: ImageId): boolean {
  const concept = conceptById(session, conceptId);
  return concept?.demonstrations.some((placed) => placed.imageId === imageId) ?? false;
}

/** Adds a demonstration to a concept, after the others. */
export function addDemonstration(
  session: Session,
  conceptId: ConceptId,
  demonstration: Demonstration,
): Session {
  return changeConcept(session, conceptId, (concept) => ({
    ...concept,
    demonstrations: [...concept.demonstrations, demonstration],
  }));
}

/** Moves a demonstration to another concept. It keeps its id, and its label becomes the other concept's name. */
export function withDemonstrationMoved(
  session: Session,
  id: DemonstrationId,
  toConcept: ConceptId,
): Session {
  const found = findDemonstration(session, id);
  if (!found || found.concept.id === toConcept || !conceptById(session, toConcept)) return session;
  return addDemonstration(removeDemonstration(session, id), toConcept, found.demonstration);
}

export function removeDemonstration(session: Session, id: DemonstrationId): Session {
  return changeHolder(session, id, (demonstrations) =>
    demonstrations.filter((placed) => placed.id !== id),
  );
}

export function withDemonstrationMuted(
  session: Session,
  id: DemonstrationId,
  muted: boolean,
): Session {
  if (findDemonstration(session, id)?.demonstration.muted === muted) return session;
  return changeHolder(session, id, (demonstrations) =>
    demonstrations.map((placed) => (placed.id === id ? { ...placed, muted } : placed)),
  );
}

function changeHolder(
  session: Session,
  id: DemonstrationId,
  change: (demonstrations: readonly Demonstration[]) => readonly Demonstration[],
): Session {
  const holder = findDemonstration(session, id)?.concept;
  if (!holder) return session;
  return changeConcept(session, holder.id, (concept) => ({
    ...concept,
    demonstrations: change(concept.demonstrations),
  }));
}
