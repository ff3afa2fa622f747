import { addConcept, renameConcept } from '../domain/arrange-concepts.ts';
import type { ConceptId } from '../domain/concept.ts';
import { labelOf, tidyName } from '../domain/label.ts';
import { isInvented } from '../domain/novel-name.ts';
import type { Session } from '../domain/session.ts';
import { change } from './change.ts';
import { notifyAgain, placePicture } from './demonstrate.ts';
import { newId } from './new-id.ts';
import { notify } from './notices.ts';
import { notifyRefused, takePictures } from './take-pictures.ts';
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
  const drop = newId();
  const sessionId = store.getState().session.id;
  const refused: string[] = [];
  let offered = 0;
  for (const folder of folders) {
    if (store.getState().session.id !== sessionId) return;
    const conceptId = conceptFor(tools, folder.name, drop);
    const again: string[] = [];
    offered += folder.files.length;
    const unread = await takePictures(tools, folder.files, (picture) => {
      if (store.getState().session.id !== sessionId) return;
      if (!placePicture(tools, conceptId, picture, drop)) again.push(picture.source);
    });
    refused.push(...unread.map((line) => `${folder.name}/${line}`));
    notifyAgain(tools, conceptId, again);
  }
  notifyRefused(store, refused, offered);
  const names = folders.map(({ name }) => tidyName(name)).join(', ');
  const text =
    folders.length === 1
      ? `One folder became the concept ${names}.`
      : `${folders.length} folders became concepts: ${names}.`;
  if (offered > refused.length) notify(store, { tone: 'info', text });
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
