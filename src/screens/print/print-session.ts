import { msg } from '@lingui/core/macro';
import { inside, numberOf } from '../../languages/words.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import type { Tools } from '../../session/store/tools.ts';
import { drawnSheet } from './drawn-sheet.tsx';
import { episodeOnSheet } from './episode-on-sheet.ts';
import { followWork } from '../../session/files/follow-work.ts';
import { picturesOnSheet } from './pictures-on-sheet.ts';

/** Two passes over the pictures make halves. */
const WHOLE = { maximumFractionDigits: 0 } as const;

/**
 * Prints the session with all of its pictures, however many there are. Their addresses are made one after another, and
 * printing begins once all pictures are loaded. The browser's own command cannot wait for that.
 */
export async function printSession(tools: Tools): Promise<void> {
  const state = tools.store.getState();
  const imageIds = picturesOnSheet(state.session, episodeOnSheet(state));
  const all = numberOf(imageIds.length);
  const progress = followWork(
    tools,
    (done) =>
      msg`Getting ready to print: ${{ done: inside(numberOf(done, WHOLE)) }} of ${{ all: inside(all) }} pictures.`,
  );
  const addresses = new Map<ImageId, string>();
  let sheet: ReturnType<typeof drawnSheet> | null = null;
  const end = () => {
    sheet?.end();
    for (const address of addresses.values()) URL.revokeObjectURL(address);
  };
  try {
    for (const [done, imageId] of imageIds.entries()) {
      const blob = await tools.images.blobOf(imageId).catch(() => null);
      if (progress.signal.aborted) return end();
      if (blob) addresses.set(imageId, URL.createObjectURL(blob));
      progress.done(done / 2);
    }
    sheet = drawnSheet(state, (imageId) => addresses.get(imageId) ?? null);
    sheet.place.className = 'sheet-place';
    document.body.append(sheet.place);
    const pictures = [...sheet.place.querySelectorAll('img')];
    for (const [done, picture] of pictures.entries()) {
      await loaded(picture);
      if (progress.signal.aborted) return end();
      progress.done((imageIds.length * (1 + done / pictures.length)) / 2);
    }
  } catch (bug) {
    end();
    throw bug;
  } finally {
    progress.end();
  }
  // Some browsers return from `print` before the dialog is closed.
  window.addEventListener('afterprint', end, { once: true });
  window.print();
}

/** Resolves once a picture is loaded, or cannot be. */
function loaded(picture: HTMLImageElement): Promise<void> {
  if (picture.complete) return Promise.resolve();
  return new Promise((resolve) => {
    picture.addEventListener('load', () => resolve(), { once: true });
    picture.addEventListener('error', () => resolve(), { once: true });
  });
}
