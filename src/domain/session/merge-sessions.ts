import { withConcept, freeMarker } from './arrange-concepts.ts';
import { shows } from './arrange-demonstrations.ts';
import type { Concept } from '../lcl/concept.ts';
import type { Demonstration } from '../lcl/demonstration.ts';
import { skeletonOf } from '../lcl/skeleton.ts';
import { isInvented } from '../lcl/novel-name.ts';
import { findDemonstration, type Session, type HeldOut } from './session.ts';

/**
 * Adds the concepts, demonstrations and held-out pictures of one session to another. Concepts whose
 * names look the same become one. A picture that its concept has already is not added again. The question and the episodes of
 * the other session are left out.
 *
 * @param newId for parts whose id the other session has already
 */
export function mergeSessions(into: Session, from: Session, newId: () => string): Session {
  let merged = into;
  /** The name in the merged session for each name of `from`. */
  const names = new Map<string, string>();
  for (const concept of from.concepts) {
    if (isBlank(concept)) continue;
    const known = merged.concepts.find(({ name }) => skeletonOf(name) === skeletonOf(concept.name));
    names.set(concept.name, known?.name ?? concept.name);
    if (!known) merged = bring(merged, concept, newId);
    else if (concept.demonstrations.length > 0) merged = join(merged, known, concept, newId);
  }
  merged = bringHeldOut(merged, from.testTray, names, newId);
  return merged === into ? into : withoutBlanks(merged, into);
}

function bring(session: Session, concept: Concept, newId: () => string): Session {
  const isTaken = session.concepts.some(({ id }) => id === concept.id);
  const isWorn = session.concepts.some(({ marker }) => marker === concept.marker);
  const id = isTaken ? newId() : concept.id;
  const withIt = withConcept(session, id, concept.name);
  const marker = isWorn ? freeMarker(session.concepts) : concept.marker;
  const demonstrations = concept.demonstrations.map((one) => ownId(session, one, newId));
  return {
    ...withIt,
    concepts: withIt.concepts.map((one) =>
      one.id === id ? { ...concept, id, marker, demonstrations } : one,
    ),
  };
}

function join(session: Session, known: Concept, from: Concept, newId: () => string): Session {
  const come = from.demonstrations
    .filter(({ imageId }) => !shows(session, known.id, imageId))
    .map((one) => ownId(session, one, newId));
  if (come.length === 0) return session;
  const grown = { ...known, demonstrations: [...known.demonstrations, ...come] };
  return {
    ...session,
    concepts: session.concepts.map((concept) => (concept === known ? grown : concept)),
  };
}

function ownId(session: Session, placed: Demonstration, newId: () => string): Demonstration {
  return findDemonstration(session, placed.id) ? { ...placed, id: newId() } : placed;
}

function bringHeldOut(
  session: Session,
  testTray: readonly HeldOut[],
  names: ReadonlyMap<string, string>,
  newId: () => string,
): Session {
  const tray = [...session.testTray];
  for (const heldOut of testTray) {
    if (tray.some(({ imageId }) => imageId === heldOut.imageId)) continue;
    const isTaken = tray.some(({ id }) => id === heldOut.id);
    const truth = heldOut.truth === null ? null : (names.get(heldOut.truth) ?? heldOut.truth);
    tray.push({ ...heldOut, truth, ...(isTaken && { id: newId() }) });
  }
  return tray.length === session.testTray.length ? session : { ...session, testTray: tray };
}

/** An empty card under an invented name is no longer needed once there are others. */
function withoutBlanks(merged: Session, { concepts }: Session): Session {
  const goes = (concept: Concept) =>
    concepts.includes(concept) &&
    isBlank(concept) &&
    !merged.testTray.some(({ truth }) => truth === concept.name);
  return { ...merged, concepts: merged.concepts.filter((concept) => !goes(concept)) };
}

function isBlank({ name, demonstrations }: Concept): boolean {
  return demonstrations.length === 0 && isInvented(name);
}
