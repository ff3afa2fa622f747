import type { ConceptId } from '../domain/concept.ts';
import { tidyName } from '../domain/label.ts';
import { conceptById } from '../domain/session.ts';
import { conceptForFolder, type MadeConcept } from './concept-for-folder.ts';
import { notifyAgain, placePicture } from './demonstrate.ts';
import { takeInTurn, type Drop } from './drop.ts';
import { notify } from './notices.ts';
import { notifyLate, notifyRefused, readPictures } from './take-pictures.ts';
import type { Tools } from './tools.ts';

export interface PictureFolder {
  readonly name: string;
  readonly files: readonly File[];
}

/**
 * One folder is one concept, named after it; a concept of that name takes the pictures. One drop is one undo step.
 *
 * @param unopened lines of what the browser could not even open, for the one message about what did not come in
 */
export function demonstrateFolders(
  tools: Tools,
  folders: readonly PictureFolder[],
  unopened: readonly string[] = [],
): Promise<void> {
  const count = folders.reduce((sum, { files }) => sum + files.length, 0);
  return takeInTurn(tools, count, (drop) => takeFolders(tools, folders, unopened, drop));
}

async function takeFolders(
  tools: Tools,
  folders: readonly PictureFolder[],
  unopened: readonly string[],
  drop: Drop,
): Promise<void> {
  const { store } = tools;
  const refused = [...unopened];
  const made = new Map<string, MadeConcept>();
  const grown = new Set<ConceptId>();
  const conceptOf = (id: ConceptId) => conceptById(store.getState().session, id);
  let came = 0;
  let late = 0;
  for (const { name, files } of folders) {
    const again: string[] = [];
    let conceptId: ConceptId | undefined;
    let placed = 0;
    const unread = await readPictures(
      tools,
      files,
      (picture) => {
        // Not before the first picture that can be read: a folder of other things leaves no empty concept behind.
        conceptId ??= conceptForFolder(tools, tidyName(name) || 'unnamed folder', made, drop.key);
        if (placePicture(tools, conceptId, picture, drop.key)) placed += 1;
        else again.push(picture.source);
      },
      () => drop.goesOn() && (conceptId === undefined || conceptOf(conceptId) !== undefined),
      drop.arrived,
    );
    came += placed;
    late += files.length - unread.length - again.length - placed;
    refused.push(...unread.map((line) => `${name}/${line}`));
    if (!drop.goesOn() || conceptId === undefined) continue;
    notifyAgain(tools, conceptId, again);
    if (placed > 0) grown.add(conceptId);
  }
  notifyRefused(store, refused, came);
  notifyLate(store, late);
  if (drop.goesOn()) notifyGrown(store, grown, made);
}

/** Says which concepts the folders became, and which had been there; each once, under its name now. */
function notifyGrown(
  store: Tools['store'],
  grown: ReadonlySet<ConceptId>,
  made: ReadonlyMap<string, MadeConcept>,
): void {
  const { session } = store.getState();
  const makes = [...made].map(([folder, concept]) => ({ folder, ...concept }));
  const isMade = (id: ConceptId) => makes.some((one) => one.id === id);
  const there = [...grown].flatMap((id) => conceptById(session, id) ?? []);
  const became = there.filter(({ id }) => isMade(id)).map(({ name }) => name);
  const grew = there.filter(({ id }) => !isMade(id)).map(({ name }) => name);
  if (there.length === 0) return;
  const text = [
    became.length === 1 && `One folder became the concept ${became[0]}.`,
    became.length > 1 && `${became.length} folders became concepts: ${became.join(', ')}.`,
    grew.length > 0 && `Added pictures to ${grew.join(', ')}.`,
  ];
  const details = makes
    .filter(({ id, name, folder }) => name !== folder && grown.has(id))
    .map(({ name, folder }) => `${folder} is called ${name}: another name begins just like it.`);
  notify(store, {
    tone: 'info',
    text: text.filter(Boolean).join(' '),
    ...(details.length > 0 && { details }),
  });
}
