import { MARKERS, type Concept, type ConceptId, type Marker } from '../lcl/concept.ts';
import { conceptById, type Session } from './session.ts';

/** Adds an empty concept after the others, with a marker that the fewest concepts wear. */
export function withConcept(session: Session, id: ConceptId, name: string): Session {
  const concept: Concept = {
    id,
    name,
    marker: freeMarker(session.concepts),
    muted: false,
    demonstrations: [],
  };
  return { ...session, concepts: [...session.concepts, concept] };
}

/** Renames a concept. The name must have passed `checkName`. Held-out pictures of this concept get the new name too. */
export function withConceptRenamed(session: Session, id: ConceptId, name: string): Session {
  const before = conceptById(session, id);
  const renamed = changeConcept(session, id, (concept) => alter(concept, { name }));
  if (!before || renamed === session) return session;
  const testTray = session.testTray.map((heldOut) =>
    heldOut.truth === before.name ? { ...heldOut, truth: name } : heldOut,
  );
  return { ...renamed, testTray };
}

export function withConceptMarked(session: Session, id: ConceptId, marker: Marker): Session {
  return changeConcept(session, id, (concept) => alter(concept, { marker }));
}

export function withConceptMuted(session: Session, id: ConceptId, muted: boolean): Session {
  return changeConcept(session, id, (concept) => alter(concept, { muted }));
}

const natural = new Intl.Collator('und', { numeric: true, sensitivity: 'base' });

/** The concepts in the natural order of their names, 2 before 10. */
export function withConceptsByName(session: Session): Session {
  const { concepts } = session;
  const sorted = [...concepts].sort((one, other) => natural.compare(one.name, other.name));
  return sorted.every((concept, place) => concept === concepts[place])
    ? session
    : { ...session, concepts: sorted };
}

/** Takes the concept and its demonstrations off the table. */
export function removeConcept(session: Session, id: ConceptId): Session {
  if (!conceptById(session, id)) return session;
  return { ...session, concepts: session.concepts.filter((concept) => concept.id !== id) };
}

/** The first marker of those that the fewest concepts have. */
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
  const before = conceptById(session, id);
  const after = before && change(before);
  if (!after || after === before) return session;
  return {
    ...session,
    concepts: session.concepts.map((concept) => (concept === before ? after : concept)),
  };
}

/**
 * The concept stays the same object if it already has the value, because an act without effect must not become a step
 * of undo.
 */
function alter(concept: Concept, to: Partial<Pick<Concept, 'name' | 'marker' | 'muted'>>): Concept {
  const altered = { ...concept, ...to };
  const { name, marker, muted } = altered;
  const same = name === concept.name && marker === concept.marker && muted === concept.muted;
  return same ? concept : altered;
}
