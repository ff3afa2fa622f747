import { lazyPart } from '../../kernel/lazy-part.ts';
import { withWords } from '../../languages/with-words.ts';
import type { ConceptId } from '../../domain/lcl/concept.ts';
import { openDropped } from '../../files/dropped/dropped-files.ts';
import type { DropItemLike } from '../../files/dropped/drop-items.ts';
import { groupDropped } from '../../files/dropped/group-dropped.ts';
import {
  arePlainPictures,
  holdsMoreThanPictures,
  isPlain,
} from '../../files/dropped/plain-pictures.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { unopenedLines } from '../teach/picture-failure-words.ts';
import { fetchPart } from '../store/fetch-part.ts';
import { addPendingPictures } from '../store/pending-pictures.ts';
import type { Tools } from '../store/tools.ts';
import type * as part from './file-part.ts';

type FilePart = typeof part;

/** Code for archives, tables and session files. It is loaded later, because the first answer needs none of it. */
export const filePart = lazyPart<FilePart>(withWords(() => import('./file-part.ts')));

/** Takes in files that were dropped or chosen, of any kind. Plain pictures do not wait for this part to load. */
export async function takeFiles(
  tools: Tools,
  given: readonly (File | DropItemLike)[],
  onConcept: ConceptId | null,
): Promise<void> {
  const { items, unread } = await openDropped(await withoutTexts(tools, given));
  if (items.length + unread.length === 0) return;
  if (await arePlainPictures(items))
    return demonstrate(tools, groupDropped(items).loose, onConcept, unopenedLines(unread));
  const part = filePart.now() ?? (await whilePending(tools, items.length));
  await part?.takeFound(tools, { items, unread }, onConcept);
}

/** Takes files of any kind for the test tray. The name of a folder is the truth of its pictures, and `truth` of others. */
export async function fillTray(
  tools: Tools,
  given: readonly (File | DropItemLike)[],
  truth: string | null,
): Promise<void> {
  const { items, unread } = await openDropped(await withoutTexts(tools, given));
  if (items.length + unread.length === 0) return;
  const part = filePart.now() ?? (await whilePending(tools, items.length));
  await part?.takeForTests(tools, { items, unread }, truth);
}

/**
 * Turns the texts of a drop or a paste from a web page into the pictures that they contain. Texts that come beside files
 * only say where those are from, so they do not count.
 */
export async function withoutTexts(
  tools: Tools,
  given: readonly (File | DropItemLike)[],
): Promise<readonly (File | DropItemLike)[]> {
  const texts = given.filter(isText);
  if (texts.length < given.length || texts.length === 0)
    return given.filter((item) => !isText(item));
  const part = await fetchPart(tools.store, filePart);
  return part ? part.filesInTexts(tools, texts) : [];
}

function isText(item: File | DropItemLike): item is Extract<DropItemLike, { kind: 'text' }> {
  return !(item instanceof File) && item.kind === 'text';
}

/** Opens the unpacked sessions in a drop, and says whether there were any. */
export async function openUnpackedSessions(
  tools: Tools,
  given: readonly (File | DropItemLike)[],
): Promise<boolean> {
  const { items } = await openDropped(given);
  if (!holdsMoreThanPictures(items)) return false;
  const part = await fetchPart(tools.store, filePart);
  return part ? part.openUnpackedIn(tools, items) : false;
}

/** Fetches the part. Files that wait for it count as pending, so that nobody leaves the page without being asked. */
async function whilePending({ store }: Tools, count: number): Promise<FilePart | null> {
  const pending = addPendingPictures(store, count);
  try {
    return await fetchPart(store, filePart);
  } finally {
    pending.end();
  }
}

/**
 * Opens the session files among the given files, one after another. Returns the other files in their order. Archives
 * that cannot be read now are not returned.
 */
export async function openSessionFiles(
  tools: Tools,
  files: readonly File[],
): Promise<readonly File[]> {
  const arePlain = await Promise.all(files.map(isPlain));
  if (!arePlain.includes(false)) return files;
  const part = await fetchPart(tools.store, filePart);
  return part ? part.openFilesOnTable(tools, files) : files.filter((_file, at) => arePlain[at]);
}

/** Saves the session on the table to a file, as it is when the visitor asks for it. */
export const saveSessionFile = late((part) => part.saveToFile);

/** Saves the session's pictures in folders, as Hugging Face's imagefolder. */
export const exportImagefolder = late((part) => part.saveImagefolder);

/** Saves the session's pictures and questions in the format of ISEKAI. */
export const exportIsekai = late((part) => part.saveIsekai);

/** Saves every answered question as a table. */
export const exportTrials = late((part) => part.saveTrials);

/** Saves what Mini made of the taught pictures, for programs that use the engine as a package. */
export const exportPrototypes = late((part) => part.savePrototypes);

/** Saves a page of HTML, which comes piece by piece, as the session's report. */
export const exportReport = late((part) => part.saveReportFile);

/** Saves a picture of one answer, for slides. It is drawn once the visitor has chosen a file. */
export const exportAnswerPicture = late((part) => part.saveAnswerPicture);

/** Saves every answer of every run of the lab as a table. */
export const exportRuns = late((part) => part.saveRuns);

/** Adds the concepts and pictures of a session file to the table, all of them or none. It is one step of undo. */
export const mergeSessionFile = late((part) => part.mergeFromFile);

/** An act of the part. */
function late<Given extends unknown[]>(
  actOf: (part: FilePart) => (tools: Tools, ...given: Given) => Promise<void>,
): (tools: Tools, ...given: Given) => Promise<void> {
  return async (tools, ...given) => {
    const part = await fetchPart(tools.store, filePart);
    if (part) await actOf(part)(tools, ...given);
  };
}
