import { msg, plural } from '@lingui/core/macro';
import { inside, numberOf } from '../../languages/words.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import { exportReport } from '../../session/files/file-acts.ts';
import { newId } from '../../session/store/new-id.ts';
import { notify } from '../../session/store/notices.ts';
import type { Tools } from '../../session/store/tools.ts';
import { drawnSheet } from './drawn-sheet.tsx';
import { followWork } from '../../session/files/follow-work.ts';
import { partsAtPictures, reportPage } from './report-page.ts';
import { sessionTitle } from '../../session/table/session-title.ts';
import { say } from '../../languages/say.ts';

/**
 * Saves the sheet as one HTML file, which holds its pictures and needs no network. They are written one after another,
 * so that a session of any size fits into memory.
 */
export async function saveReport(tools: Tools): Promise<void> {
  const state = tools.store.getState();
  const title = say(sessionTitle(state.session.name));
  const mark = `data:,${newId()}-`;
  const { place, end } = drawnSheet(state, (imageId) => mark + imageId);
  const page = (() => {
    try {
      for (const button of place.querySelectorAll('button')) button.remove();
      return reportPage(title, place.innerHTML, styleText(), document.documentElement);
    } finally {
      end();
    }
  })();
  const parts = partsAtPictures(page, mark);
  const total = parts.length - 1;
  const progress = followWork(
    tools,
    (done) =>
      msg`Writing the report: ${{ done: inside(numberOf(done)) }} of ${{ total: inside(numberOf(total)) }} pictures.`,
  );
  let missing = 0;
  async function* written(): AsyncGenerator<string> {
    for (const [done, { imageId, text }] of parts.entries()) {
      progress.signal.throwIfAborted();
      if (imageId !== null) {
        const blob = await tools.images.blobOf(imageId as ImageId).catch(() => null);
        if (blob) yield await dataAddress(blob);
        else missing += 1;
      }
      yield text;
      progress.done(done);
    }
  }
  await exportReport(tools, written, progress.signal);
  progress.end();
  if (missing === 0) return;
  notify(tools.store, {
    tone: 'problem',
    text: msg`${plural(missing, { one: '# picture is no longer on this device. The report has its name in its place.', other: '# pictures are no longer on this device. The report has their names in their places.' })}`,
  });
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('a picture could not be read'));
    reader.readAsDataURL(blob);
  });
}

/** The page's own styles, without the fonts, which are files of their own. */
function styleText(): string {
  return [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => !(rule instanceof CSSFontFaceRule))
    .map(({ cssText }) => cssText)
    .join('\n');
}
