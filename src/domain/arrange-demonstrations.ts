import { changeConcept } from './arrange-concepts.ts';
import type { Concept, ConceptId } from './concept.ts';
import type { Demonstration, DemonstrationId } from './demonstration.ts';
import type { ImageId } from './image-id.ts';
import { conceptById, findDemonstration, type Session } from './session.ts';

/** Whether the concept shows this picture already. */
export function shows(session: Session, conceptId: ConceptId, imageId: ImageId): boolean {
  const concept = conceptById(session, conceptId);
  return concept?.demonstrations.some((placed) => placed.imageId === imageId) ?? false;
}

/** Adds a demonstration to a concept, before `beforeId` or last. */
export function addDemonstration(
  session: Session,
  conceptId: ConceptId,
  demonstration: Demonstration,
  beforeId?: DemonstrationId,
): Session {
  return changeConcept(session, conceptId, (concept) => {
    const at = concept.demonstrations.findIndex(({ id }) => id === beforeId);
    const end = at === -1 ? concept.demonstrations.length : at;
    return { ...concept, demonstrations: concept.demonstrations.toSpliced(end, 0, demonstration) };
  });
}

/** Moves a demonstration to another concept; it keeps its identity, its label becomes the other concept's name. */
export function moveDemonstration(
  session: Session,
  id: DemonstrationId,
  toConcept: ConceptId,
  beforeId?: DemonstrationId,
): Session {
  const found = findDemonstration(session, id);
  if (!found || id === beforeId || !conceptById(session, toConcept)) return session;
  if (found.concept.id === toConcept && followerOf(found.concept, id) === beforeId) return session;
  return addDemonstration(
    removeDemonstration(session, id),
    toConcept,
    found.demonstration,
    beforeId,
  );
}

export function removeDemonstration(session: Session, id: DemonstrationId): Session {
  return changeHolder(session, id, (demonstrations) =>
    demonstrations.filter((placed) => placed.id !== id),
  );
}

export function muteDemonstration(session: Session, id: DemonstrationId, muted: boolean): Session {
  if (findDemonstration(session, id)?.demonstration.muted === muted) return session;
  return changeHolder(session, id, (demonstrations) =>
    demonstrations.map((placed) => (placed.id === id ? { ...placed, muted } : placed)),
  );
}

function followerOf({ demonstrations }: Concept, id: DemonstrationId): DemonstrationId | undefined {
  return demonstrations[demonstrations.findIndex((placed) => placed.id === id) + 1]?.id;
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
