import { msg } from '@lingui/core/macro';
import { inside, numberOf } from '../../languages/words.ts';
import type { ConceptId } from '../../domain/lcl/concept.ts';
import { isHiddenFile } from '../../kernel/hidden-file.ts';
import type { FoundFile } from '../../files/found-file.ts';
import { recogniseImport } from '../../files/import/recognise-import.ts';
import type { OpenedItems } from '../../files/dropped/drop-items.ts';
import { groupDropped, type Dropped } from '../../files/dropped/group-dropped.ts';
import { followWork } from './follow-work.ts';
import { notify } from '../store/notices.ts';
import { askNames } from './ask-names.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { openFilesOnTable, openFound } from './open-session-file.ts';
import { unreadLines } from '../teach/file-fault-words.ts';
import { unopenedLines } from '../teach/picture-failure-words.ts';
import { takeImport } from '../teach/take-import.ts';
import type { Tools } from '../store/tools.ts';
import type { ChooseReading } from '../../files/dropped/archives-in-drop.ts';
import { foundInDrop } from '../../files/dropped/found-in-drop.ts';
import { holdsMoreThanPictures } from '../../files/dropped/plain-pictures.ts';

/** Takes in files that may be more than plain pictures. */
export async function takeFound(
  tools: Tools,
  { items: opened, unread }: OpenedItems,
  onConcept: ConceptId | null,
): Promise<void> {
  const items = await withoutSessionFiles(tools, opened);
  if (items.length === 0 && opened.length > 0 && unread.length === 0) return;
  if (items.length > 0 && !holdsMoreThanPictures(items))
    return demonstrate(tools, groupDropped(items).loose, onConcept, unopenedLines(unread));
  const opening = await planOf(tools, { items, unread });
  if (!opening) return;
  const { plan, loose, unopened } = opening;
  const isLoose = plan.concepts.length + plan.skipped.length + plan.remarks.length === 0;
  if (loose.length > 0)
    await demonstrate(tools, loose, onConcept, isLoose ? unreadLines(unopened) : []);
  if (!isLoose || loose.length === 0) await takeImport(tools, plan, unopened);
}

/** What folders and archives hold, as a plan and the pictures without a folder. `null` if nothing is left to take. */
export async function planOf(tools: Tools, { items, unread }: OpenedItems) {
  const found = await foundFollowed(tools, items);
  if (found.isGivenUp) {
    const text = msg`Nothing was imported. Your work is as it was.`;
    notify(tools.store, { tone: 'info', text });
    return null;
  }
  const others = await openFound(tools, found);
  const unopened = [...unread, ...found.unread];
  const hasSessions = found.sessionFiles.length > 0 || others.length < found.files.length;
  const isTaken = hasSessions && others.every(({ path }) => isHiddenFile(path));
  if (isTaken && unopened.length === 0) return null;
  const plan = await recogniseImport(others);
  return { plan, loose: await filesOf(plan.loose), unopened };
}

/** What a drop holds. The progress is told while a large archive is unpacked, and the visitor may stop it. */
async function foundFollowed(tools: Tools, items: readonly Dropped[]) {
  let archive = '';
  const unpacking = followWork(tools, (done, total) => {
    const percent = inside(numberOf(Math.floor((100 * done) / total)));
    return msg`Unpacking “${archive}”: ${percent} %.`;
  });
  const chooseReading: ChooseReading = (path, readings) => {
    unpacking.end();
    return askNames(tools.store, path, readings);
  };
  const onRead = (name: string, done: number, total: number) => {
    archive = name;
    unpacking.done(done, total);
  };
  try {
    return await foundInDrop(items, chooseReading, { signal: unpacking.signal, onRead });
  } finally {
    unpacking.end();
  }
}

/** Opens the session files that are in no folder, and returns the rest. */
export async function withoutSessionFiles(
  tools: Tools,
  items: readonly Dropped[],
): Promise<readonly Dropped[]> {
  const files = items.flatMap((item) => (item.kind === 'file' ? [item.file] : []));
  const others = await openFilesOnTable(tools, files);
  return items.filter((item) => item.kind === 'folder' || others.includes(item.file));
}

/** Loose session files are the visitor's own, so they are opened. Those from archives always have a folder. */
async function filesOf(found: readonly FoundFile[]): Promise<readonly File[]> {
  const opened = await Promise.all(found.map((file) => file.open()));
  return opened.flatMap((one) => (one.ok ? [one.value] : []));
}
