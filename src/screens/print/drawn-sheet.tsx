import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ImageId } from '../../kernel/image-id.ts';
import { PictureUrlsContext } from '../../pictures/show/picture-source.tsx';
import type { StudioState } from '../../session/store/session-store.ts';
import { episodeOnSheet } from './episode-on-sheet.ts';
import { Sheet } from './sheet.tsx';

/**
 * Draws the sheet of a session into an element of its own, with addresses that are there already. `null` is a picture
 * that is gone. Whoever draws it takes it away with `end`.
 */
export function drawnSheet(
  state: StudioState,
  addressOf: (imageId: ImageId) => string | null,
): { readonly place: HTMLElement; readonly end: () => void } {
  const place = document.createElement('div');
  const root = createRoot(place);
  const shown = new Map<ImageId, { url: string | null; missing: boolean }>();
  const urls = {
    hold: () => () => undefined,
    // The same object each time, because React compares what it is given.
    shown: (imageId: ImageId) => {
      const url = addressOf(imageId);
      const one = shown.get(imageId) ?? { url, missing: url === null };
      shown.set(imageId, one);
      return one;
    },
  };
  flushSync(() =>
    root.render(
      <PictureUrlsContext value={urls}>
        <Sheet session={state.session} episode={episodeOnSheet(state)} leftOut={0} />
      </PictureUrlsContext>,
    ),
  );
  return {
    place,
    end: () => {
      root.unmount();
      place.remove();
    },
  };
}
