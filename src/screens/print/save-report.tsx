import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { ImageId } from '../../kernel/image-id.ts';
import { PictureUrlsContext } from '../../pictures/show/picture-source.tsx';
import { exportReport } from '../../session/files/file-acts.ts';
import { episodeInView, isOfAnotherQuestion } from '../../session/store/session-store.ts';
import type { Tools } from '../../session/store/tools.ts';
import { picturesOnSheet } from './pictures-on-sheet.ts';
import { reportPage } from './report-page.ts';
import { Sheet } from './sheet.tsx';

/** Saves the sheet as one HTML file, which holds its pictures and needs no network. */
export async function saveReport(tools: Tools): Promise<void> {
  const state = tools.store.getState();
  const { session } = state;
  const inView = episodeInView(state.ask);
  const episode = inView && !isOfAnotherQuestion(inView, state) ? inView : null;
  const addresses = new Map<ImageId, string>();
  for (const imageId of picturesOnSheet(session, episode)) {
    const blob = await tools.images.blobOf(imageId).catch(() => null);
    if (blob) addresses.set(imageId, await dataAddress(blob));
  }
  const urls = {
    hold: () => () => undefined,
    shown: (imageId: ImageId) => shownAs(addresses, imageId),
  };
  const place = document.createElement('div');
  const root = createRoot(place);
  try {
    flushSync(() =>
      root.render(
        <PictureUrlsContext value={urls}>
          <Sheet session={session} episode={episode} />
        </PictureUrlsContext>,
      ),
    );
    for (const button of place.querySelectorAll('button')) button.remove();
    await exportReport(tools, reportPage(session.name, place.innerHTML, styleText()));
  } finally {
    root.unmount();
  }
}

const shown = new WeakMap<object, Map<ImageId, { url: string | null; missing: boolean }>>();

/** The same object each time, because React compares what it is given. */
function shownAs(addresses: ReadonlyMap<ImageId, string>, imageId: ImageId) {
  const known =
    shown.get(addresses) ?? new Map<ImageId, { url: string | null; missing: boolean }>();
  shown.set(addresses, known);
  const url = addresses.get(imageId) ?? null;
  const one = known.get(imageId) ?? { url, missing: url === null };
  known.set(imageId, one);
  return one;
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
