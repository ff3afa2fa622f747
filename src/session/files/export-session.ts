import { msg, plural } from '@lingui/core/macro';
import { sentencesOf, type Words } from '../../languages/words.ts';
import type { Session } from '../../domain/session/session.ts';
import { folderName } from '../../files/export/folder-names.ts';
import { runsCsv } from '../../files/export/runs-csv.ts';
import { trialsCsv } from '../../files/export/trials-csv.ts';
import { writeImagefolder } from '../../files/export/write-imagefolder.ts';
import { hasIsekai, writeIsekai } from '../../files/export/write-isekai.ts';
import type { PictureOf, Written } from '../../files/export/zip-pictures.ts';
import { notify } from '../store/notices.ts';
import type { Tools } from '../store/tools.ts';
import { sessionTitleForGood } from '../table/session-title.ts';

export type Exporting = Pick<Tools, 'store' | 'images' | 'saveFile'>;

/** `exportImagefolder` of `file-acts.ts`, once this part is here. */
export async function saveImagefolder(tools: Exporting): Promise<void> {
  const { session } = tools.store.getState();
  const isTaught = session.concepts.some(({ demonstrations }) => demonstrations.length > 0);
  if (!isTaught && session.testTray.length === 0)
    return sayNothing(tools, msg`There is nothing to export: there is no picture yet.`);
  await saveZip(tools, 'pictures', session, writeImagefolder);
}

/** `exportIsekai` of `file-acts.ts`, once this part is here. */
export async function saveIsekai(tools: Exporting): Promise<void> {
  const { session } = tools.store.getState();
  if (!hasIsekai(session))
    return sayNothing(
      tools,
      msg`There is nothing to export: ISEKAI wants two taught concepts, and on the test tray a picture of one of them.`,
    );
  await saveZip(tools, 'ISEKAI', session, writeIsekai);
}

/** `exportRuns` of `file-acts.ts`, once this part is here. */
export async function saveRuns(tools: Exporting): Promise<void> {
  const { name, runs } = tools.store.getState().session;
  if (runs.length === 0)
    return sayNothing(
      tools,
      msg`There is nothing to export: nothing has been run yet. The lab does that.`,
    );
  const saved = await saveText(
    tools,
    `${folderName(sessionTitleForGood(name))} runs.csv`,
    runsCsv(runs),
  );
  sayResult(
    tools,
    saved,
    (file) =>
      msg`${plural(runs.length, { one: `Exported one run as ${file}.`, other: `Exported # runs as ${file}.` })}`,
  );
}

/**
 * `exportReport` of `file-acts.ts`, once this part is here. `written` gives the page piece by piece, so that only one
 * picture is in memory at a time. There is no file if the visitor stops it.
 */
export async function saveReportFile(
  tools: Exporting,
  written: () => AsyncIterable<string>,
  signal: AbortSignal,
): Promise<void> {
  const { name } = tools.store.getState().session;
  const saved = await tools.saveFile(
    `${folderName(sessionTitleForGood(name))} report.html`,
    async (stream) => {
      const writer = stream.getWriter();
      const encoder = new TextEncoder();
      for await (const piece of written()) await writer.write(encoder.encode(piece));
      await writer.close();
    },
  );
  if (signal.aborted)
    notify(tools.store, { tone: 'info', text: msg`Stopped. No report was written.` });
  else sayResult(tools, saved, (file) => msg`Exported a report as ${file}.`);
}

/** `exportAnswerPicture` of `file-acts.ts`, once this part is here. */
export async function saveAnswerPicture(
  tools: Exporting,
  draw: () => Promise<Blob>,
): Promise<void> {
  const { name } = tools.store.getState().session;
  const saved = await tools.saveFile(
    `${folderName(sessionTitleForGood(name))} answer.png`,
    async (stream) => {
      const picture = await draw();
      await picture.stream().pipeTo(stream);
    },
  );
  sayResult(tools, saved, (file) => msg`Exported the answer as ${file}.`);
}

/** `exportTrials` of `file-acts.ts`, once this part is here. */
export async function saveTrials(tools: Exporting): Promise<void> {
  const { session } = tools.store.getState();
  const { length } = session.episodes;
  if (length === 0)
    return sayNothing(tools, msg`There is nothing to export: no question has been answered yet.`);
  const name = `${folderName(sessionTitleForGood(session.name))} trials.csv`;
  const saved = await saveText(tools, name, trialsCsv(session));
  sayResult(
    tools,
    saved,
    (file) =>
      msg`${plural(length, { one: `Exported one question as ${file}.`, other: `Exported # questions as ${file}.` })}`,
  );
}

export function saveText({ saveFile }: Exporting, name: string, text: string) {
  return saveFile(name, async (stream) => {
    const writer = stream.getWriter();
    await writer.write(new TextEncoder().encode(text));
    await writer.close();
  });
}

type WriteZip = (
  session: Session,
  pictureOf: PictureOf,
  into: WritableStream<Uint8Array>,
) => Promise<Written>;

async function saveZip(
  tools: Exporting,
  kind: string,
  session: Session,
  write: WriteZip,
): Promise<void> {
  const name = `${folderName(sessionTitleForGood(session.name))} ${kind}.zip`;
  let written: Written = { pictures: 0, missing: 0 };
  const pictureOf: PictureOf = (imageId) => tools.images.blobOf(imageId);
  const saved = await tools.saveFile(name, async (stream) => {
    written = await write(session, pictureOf, stream);
  });
  const { pictures, missing } = written;
  const gone = msg`${plural(missing, {
    one: 'One picture is no longer on this device and not in it.',
    other: '# pictures are no longer on this device and not in it.',
  })}`;
  sayResult(tools, saved, (file) => {
    const done = picturesExported(pictures, file);
    return missing === 0 ? done : sentencesOf([done, gone]);
  });
}

/** How many pictures are in this file now. */
function picturesExported(pictures: number, file: string): Words {
  return msg`${plural(pictures, { one: `Exported one picture as ${file}.`, other: `Exported # pictures as ${file}.` })}`;
}

export function sayResult(
  { store }: Exporting,
  saved: Awaited<ReturnType<Tools['saveFile']>>,
  exported: (file: string) => Words,
): void {
  if (saved.ok) {
    notify(store, { tone: 'info', text: exported(saved.value.name) });
  } else if (saved.failure.code !== 'cancelled') {
    const text = msg`The file could not be written. Your session is as it was; a full disk is the usual reason. Free some space, or save to another place.`;
    notify(store, { tone: 'problem', text, details: [saved.failure.detail] });
  }
}

export function sayNothing({ store }: Exporting, text: Words): void {
  notify(store, { tone: 'info', text });
}
