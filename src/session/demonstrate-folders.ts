import { addConcept, renameConcept } from '../domain/arrange-concepts.ts';
import type { ConceptId } from '../domain/concept.ts';
import { labelOf, tidyName } from '../domain/label.ts';
import { isInvented } from '../domain/novel-name.ts';
import { conceptById, type Session } from '../domain/session.ts';
import { change } from './change.ts';
import { notifyAgain, placePicture } from './demonstrate.ts';
import { beginDrop } from './drop.ts';
import { newId } from './new-id.ts';
import { notify } from './notices.ts';
import { notifyLate, notifyRefused, takePictures } from './take-pictures.ts';
import type { Tools } from './tools.ts';

export interface PictureFolder {
  readonly name: string;
  readonly files: readonly File[];
}

/** One folder is one concept, named after it; a concept of that name takes the pictures. One drop is one undo step. */
export async function demonstrateFolders(
  tools: Tools,
  folders: readonly PictureFolder[],
): Promise<void> {
  const { store } = tools;
  const drop = beginDrop(tools);
  const refused: string[] = [];
  const became: string[] = [];
  const conceptOf = (id: ConceptId) => conceptById(store.getState().session, id);
  let came = 0;
  let late = 0;
  for (const { name, files } of folders) {
    const again: string[] = [];
    let conceptId: ConceptId | undefined;
    let placed = 0;
    const unread = await takePictures(
      tools,
      files,
      (picture) => {
        // Not before the first picture that can be read: a folder of other things leaves no empty concept behind.
        conceptId ??= conceptFor(tools, name, drop.key);
        if (placePicture(tools, conceptId, picture, drop.key)) placed += 1;
        else again.push(picture.source);
      },
      () => drop.goesOn() && (conceptId === undefined || conceptOf(conceptId) !== undefined),
    );
    came += placed;
    late += files.length - unread.length - again.length - placed;
    refused.push(...unread.map((line) => `${name}/${line}`));
    const concept = drop.goesOn() && conceptId !== undefined ? conceptOf(conceptId) : undefined;
    if (concept) {
      notifyAgain(tools, concept.id, again);
      became.push(concept.name);
    }
  }
  notifyRefused(store, refused, came);
  notifyLate(store, late);
  notifyBecame(store, became);
}

function notifyBecame(store: Tools['store'], names: readonly string[]): void {
  if (names.length === 0) return;
  const text =
    names.length === 1
      ? `One folder became the concept ${names[0]}.`
      : `${names.length} folders became concepts: ${names.join(', ')}.`;
  notify(store, { tone: 'info', text });
}

/** The concept of that name, else an empty card that nobody has named yet, else a new one. */
function conceptFor(tools: Tools, folder: string, drop: string): ConceptId {
  const { concepts } = tools.store.getState().session;
  const name = tidyName(folder) || 'unnamed folder';
  const known = concepts.find((concept) => labelOf(concept.name) === labelOf(name));
  if (known) return known.id;
  const blank = concepts.find(
    (concept) => concept.demonstrations.length === 0 && isInvented(concept.name),
  );
  const id = blank?.id ?? newId();
  const lay = (session: Session) =>
    blank ? renameConcept(session, id, name) : addConcept(session, id, name);
  change(tools, 'add folders', lay, drop);
  return id;
}
