import { MARKERS, type Concept, type ConceptId, type Marker } from './concept.ts';
import type { Session } from './session.ts';

/** Adds an empty concept after the others, with a marker that the fewest concepts wear. */
export function addConcept(session: Session, id: ConceptId, name: string): Session {
  const concept: Concept = {
    id,
    name,
    marker: freeMarker(session.concepts),
    muted: false,
    demonstrations: [],
  };
  return { ...session, concepts: [...session.concepts, concept] };
}

/** The name must have passed `checkName`. */
export function renameConcept(session: Session, id: ConceptId, name: string): Session {
  return changeConcept(session, id, (concept) => ({ ...concept, name }));
}

export function markConcept(session: Session, id: ConceptId, marker: Marker): Session {
  return changeConcept(session, id, (concept) => ({ ...concept, marker }));
}

export function muteConcept(session: Session, id: ConceptId, muted: boolean): Session {
  return changeConcept(session, id, (concept) => ({ ...concept, muted }));
}

/** Takes the concept and its demonstrations off the table. */
export function removeConcept(session: Session, id: ConceptId): Session {
  return { ...session, concepts: session.concepts.filter((concept) => concept.id !== id) };
}

/** The first marker that the fewest concepts wear. */
export function freeMarker(concepts: readonly Concept[]): Marker {
  const worn = (marker: Marker) => concepts.filter((concept) => concept.marker === marker).length;
  return MARKERS.reduce((best, marker) => (worn(marker) < worn(best) ? marker : best));
}

/** Replaces one concept; the session stays itself if nothing changed. */
export function changeConcept(
  session: Session,
  id: ConceptId,
  change: (concept: Concept) => Concept,
): Session {
  const concepts = session.concepts.map((concept) =>
    concept.id === id ? change(concept) : concept,
  );
  return { ...session, concepts };
}
