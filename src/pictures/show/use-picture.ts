import { useCallback, useContext, useSyncExternalStore } from 'react';
import type { ImageId } from '../../kernel/image-id.ts';
import { PictureUrlsContext } from './picture-source.tsx';
import type { ShownPicture } from './picture-urls.ts';

const nothing: ShownPicture = { url: null, missing: false };

/** The address to show a kept picture at, valid as long as the component stands. */
export function usePicture(imageId: ImageId | null): ShownPicture {
  const urls = useContext(PictureUrlsContext);
  if (!urls) throw new Error('usePicture stands outside a PictureSourceProvider');
  const hold = useCallback(
    (changed: () => void) => (imageId ? urls.hold(imageId, changed) : () => undefined),
    [urls, imageId],
  );
  const shown = () => (imageId ? urls.shown(imageId) : nothing);
  return useSyncExternalStore(hold, shown, shown);
}
