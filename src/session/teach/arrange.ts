import { msg } from '@lingui/core/macro';
import * as concepts from '../../domain/session/arrange-concepts.ts';
import * as demonstrations from '../../domain/session/arrange-demonstrations.ts';
import { checkName, type NameRefusal } from '../../domain/lcl/check-name.ts';
import type { ConceptId, Marker } from '../../domain/lcl/concept.ts';
import type { DemonstrationId } from '../../domain/lcl/demonstration.ts';
import { novelName } from '../../domain/lcl/novel-name.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { conceptById, findDemonstration } from '../../domain/session/session.ts';
import { change, notifyUndoable } from '../store/change.ts';
import { newId } from '../store/new-id.ts';
import { notify } from '../store/notices.ts';
import type { Tools } from '../store/tools.ts';

type Table = Pick<Tools, 'store' | 'now'>;

/** Adds an empty concept with an invented name; returns its id. Changes with the same step are taken back together. */
export function addConcept(table: Table, step: string | null = null): ConceptId {
  const id = newId();
  const taken = table.store.getState().session.concepts.map(({ name }) => name);
  const name = novelName(taken);
  change(table, msg`add “${name}”`, (session) => concepts.withConcept(session, id, name), step);
  return id;
}

/** Renames a concept, or says why not; nothing changes then. */
export function renameConcept(
  table: Table,
  id: ConceptId,
  typed: string,
): Outcome<string, NameRefusal> {
  const { session } = table.store.getState();
  const concept = conceptById(session, id);
  const checked = checkName(session.concepts, typed, id);
  if (!checked.ok) return fail(checked.failure);
  if (concept && concept.name !== checked.value)
    change(
      table,
      msg`rename “${{ name: concept.name }}” to “${{ newName: checked.value }}”`,
      (before) => concepts.withConceptRenamed(before, id, checked.value),
    );
  return succeed(checked.value);
}

export function markConcept(table: Table, id: ConceptId, marker: Marker): void {
  change(table, msg`mark “${{ name: nameOf(table, id) }}”`, (session) =>
    concepts.withConceptMarked(session, id, marker),
  );
}

export function muteConcept(table: Table, id: ConceptId, muted: boolean): void {
  const name = nameOf(table, id);
  change(table, muted ? msg`mute “${name}”` : msg`unmute “${name}”`, (session) =>
    concepts.withConceptMuted(session, id, muted),
  );
}

/** Puts the concepts in the natural order of their names. */
export function sortConcepts(table: Table): void {
  change(table, msg`sort the concepts`, concepts.withConceptsByName);
}

export function deleteConcept(table: Table, id: ConceptId): void {
  const name = nameOf(table, id);
  const deleted = change(table, msg`delete “${name}”`, (session) =>
    concepts.removeConcept(session, id),
  );
  if (deleted) notifyUndoable(table, msg`Deleted “${name}” and its pictures.`);
}

/**
 * Moves a demonstration to another concept; the same picture twice in one concept is refused.
 *
 * @param step moves with the same step are taken back together
 */
export function moveDemonstration(
  table: Table,
  id: DemonstrationId,
  toConcept: ConceptId,
  step: string | null = null,
): void {
  const { session } = table.store.getState();
  const found = findDemonstration(session, id);
  if (!found || !conceptById(session, toConcept)) return;
  const to = nameOf(table, toConcept);
  if (found.concept.id === toConcept) return;
  if (demonstrations.shows(session, toConcept, found.demonstration.imageId)) {
    notify(table.store, { tone: 'info', text: msg`“${to}” shows this picture already.` });
    return;
  }
  change(
    table,
    msg`move a picture to “${to}”`,
    (before) => demonstrations.withDemonstrationMoved(before, id, toConcept),
    step,
  );
  const count = conceptById(table.store.getState().session, toConcept)?.demonstrations.length ?? 0;
  const text = msg`Picture moved from “${{ from: found.concept.name }}” to “${to}”, which now has ${count}.`;
  notify(table.store, { tone: 'info', text });
}

/** Shows the same picture in another concept too. */
export function copyDemonstration(table: Table, id: DemonstrationId, toConcept: ConceptId): void {
  const { session } = table.store.getState();
  const found = findDemonstration(session, id);
  if (!found || !conceptById(session, toConcept)) return;
  const to = nameOf(table, toConcept);
  if (demonstrations.shows(session, toConcept, found.demonstration.imageId)) {
    notify(table.store, { tone: 'info', text: msg`“${to}” shows this picture already.` });
    return;
  }
  change(table, msg`copy a picture to “${to}”`, (before) =>
    demonstrations.addDemonstration(before, toConcept, { ...found.demonstration, id: newId() }),
  );
  notify(table.store, { tone: 'info', text: msg`Picture copied to “${to}”.` });
}

export function muteDemonstration(table: Table, id: DemonstrationId, muted: boolean): void {
  change(table, muted ? msg`mute a picture` : msg`unmute a picture`, (session) =>
    demonstrations.withDemonstrationMuted(session, id, muted),
  );
}

export function deleteDemonstration(table: Table, id: DemonstrationId): void {
  const found = findDemonstration(table.store.getState().session, id);
  if (!found) return;
  change(table, msg`delete a picture of “${{ name: found.concept.name }}”`, (session) =>
    demonstrations.removeDemonstration(session, id),
  );
  notifyUndoable(table, msg`Deleted a picture of “${{ name: found.concept.name }}”.`);
}

function nameOf({ store }: Table, id: ConceptId): string {
  return conceptById(store.getState().session, id)?.name ?? '';
}
