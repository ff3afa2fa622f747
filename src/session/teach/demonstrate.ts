import { msg } from '@lingui/core/macro';
import type { Words } from '../../languages/words.ts';
import { addDemonstration, shows } from '../../domain/session/arrange-demonstrations.ts';
import type { ConceptId } from '../../domain/lcl/concept.ts';
import { conceptById } from '../../domain/session/session.ts';
import { addConcept } from './arrange.ts';
import { change } from '../store/change.ts';
import { takeInTurn, type Drop } from './drop.ts';
import { newId } from '../store/new-id.ts';
import { notify } from '../store/notices.ts';
import {
  notifyLate,
  notifyRefused,
  readPictures,
  seeOthers,
  type TakenPicture,
} from './take-pictures.ts';
import type { Tools } from '../store/tools.ts';

/**
 * Adds pictures to a concept as demonstrations. `null` means a new concept, which is made with the first readable
 * picture. One drop is one step of undo, and each picture appears as soon as it is read.
 *
 * @param unread lines for files that the browser could not open; they join the one message about failures
 */
export async function demonstrate(
  tools: Tools,
  files: readonly File[],
  onConcept: ConceptId | null,
  unread: readonly Words[] = [],
): Promise<void> {
  await takeInTurn(tools, files.length, (drop) => takeFiles(tools, files, onConcept, unread, drop));
  void seeOthers(tools, files.length);
}

async function takeFiles(
  tools: Tools,
  files: readonly File[],
  onConcept: ConceptId | null,
  unread: readonly Words[],
  drop: Drop,
): Promise<void> {
  const { store } = tools;
  const again: TakenPicture[] = [];
  let conceptId = onConcept;
  let came = 0;
  const isThere = (id: ConceptId) => conceptById(store.getState().session, id) !== undefined;
  const refused = await readPictures(
    tools,
    files,
    (picture) => {
      conceptId ??= addConcept(tools, drop.key);
      if (placePicture(tools, conceptId, picture, drop.key)) came += 1;
      else again.push(picture);
    },
    () => drop.goesOn() && (conceptId === null || isThere(conceptId)),
    drop.settled,
  );
  notifyRefused(store, [...unread, ...refused], came);
  if (drop.goesOn() && conceptId !== null) notifyAgain(tools, conceptId, again);
  notifyLate(tools, files.length - refused.length - again.length - came, drop);
}

/** Adds one kept picture to a concept; `false` if the concept shows it already or is gone. */
export function placePicture(
  tools: Pick<Tools, 'store' | 'now'>,
  conceptId: ConceptId,
  { imageId, source }: TakenPicture,
  drop: string,
): boolean {
  const { session } = tools.store.getState();
  const concept = conceptById(session, conceptId);
  if (!concept || shows(session, conceptId, imageId)) return false;
  const demonstration = { id: newId(), imageId, source, muted: false };
  change(
    tools,
    msg`add pictures to “${{ name: concept.name }}”`,
    (before) => addDemonstration(before, conceptId, demonstration),
    drop,
  );
  return true;
}

/** Says which pictures the concept had already. Files of two formats can hold the same picture, pixel by pixel. */
export function notifyAgain(
  { store }: Pick<Tools, 'store'>,
  conceptId: ConceptId,
  pictures: readonly TakenPicture[],
): void {
  const concept = conceptById(store.getState().session, conceptId);
  const [first] = pictures;
  if (!first || !concept) return;
  const shown = concept.demonstrations.find(({ imageId }) => imageId === first.imageId)?.source;
  const isRenamed = shown !== undefined && shown !== first.source;
  const { name } = concept;
  const { source } = first;
  const count = pictures.length;
  const one = isRenamed
    ? msg`“${name}” shows ${source} already, as ${shown}: the same picture twice teaches nothing new.`
    : msg`“${name}” shows ${source} already: the same picture twice teaches nothing new.`;
  const text =
    count === 1
      ? one
      : msg`“${name}” shows ${count} of these already: the same picture twice teaches nothing new.`;
  const details = pictures.map((picture) => picture.source);
  notify(store, { tone: 'info', text, ...(count > 1 && { details }) });
}
