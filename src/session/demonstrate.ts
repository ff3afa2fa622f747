import { addDemonstration, shows } from '../domain/arrange-demonstrations.ts';
import type { ConceptId } from '../domain/concept.ts';
import { conceptById } from '../domain/session.ts';
import { change } from './change.ts';
import { newId } from './new-id.ts';
import { notify } from './notices.ts';
import { notifyRefused, takePictures, type TakenPicture } from './take-pictures.ts';
import type { Tools } from './tools.ts';

/** Shows pictures under a concept's name. One drop is one step of undo; each picture appears as soon as it is read. */
export async function demonstrate(
  tools: Tools,
  files: readonly File[],
  conceptId: ConceptId,
): Promise<void> {
  const { store } = tools;
  const drop = newId();
  const sessionId = store.getState().session.id;
  const again: string[] = [];
  const refused = await takePictures(tools, files, (picture) => {
    // The visitor may have opened another session while this file was being read.
    if (store.getState().session.id !== sessionId) return;
    if (!placePicture(tools, conceptId, picture, drop)) again.push(picture.source);
  });
  notifyRefused(store, refused, files.length);
  notifyAgain(tools, conceptId, again);
}

/** Places one kept picture in a concept; `false` if the concept shows it already. */
export function placePicture(
  tools: Pick<Tools, 'store' | 'now'>,
  conceptId: ConceptId,
  { imageId, source }: TakenPicture,
  drop: string,
): boolean {
  const { session } = tools.store.getState();
  const concept = conceptById(session, conceptId);
  if (!concept) return true;
  if (shows(session, conceptId, imageId)) return false;
  const demonstration = { id: newId(), imageId, source, muted: false };
  change(
    tools,
    `add pictures to ${concept.name}`,
    (before) => addDemonstration(before, conceptId, demonstration),
    drop,
  );
  return true;
}

/** Says which pictures a concept shows already. */
export function notifyAgain(
  { store }: Pick<Tools, 'store'>,
  conceptId: ConceptId,
  sources: readonly string[],
): void {
  const name = conceptById(store.getState().session, conceptId)?.name;
  if (sources.length === 0 || name === undefined) return;
  const text =
    sources.length === 1
      ? `${name} shows ${sources[0]} already: the same picture twice teaches nothing new.`
      : `${name} shows ${sources.length} of these already: the same picture twice teaches nothing new.`;
  notify(store, { tone: 'info', text, ...(sources.length > 1 && { details: sources }) });
}
