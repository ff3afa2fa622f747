import { useCallback, useContext, useSyncExternalStore, useState } from 'react';
import type { ImageId } from '../../kernel/image-id.ts';
import { PictureUrlsContext, NearViewContext } from './picture-source.tsx';
import type { ShownPicture } from './picture-urls.ts';

const nothing: ShownPicture = { url: null, missing: false };

/** The address of a kept picture. It is valid while the component is mounted. */
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

export interface Near {
  /** Whether the element is in view or about to be; `false` until the browser has said so. */
  readonly near: boolean;
  /** The ref for the element, which may change. */
  readonly ref: (element: Element | null) => (() => void) | undefined;
}

/** Follows whether an element is near the view. */
export function useNear(): Near {
  const nearView = useContext(NearViewContext);
  if (!nearView) throw new Error('useNear stands outside a PictureSourceProvider');
  const [near, setNear] = useState(false);
  const ref = useCallback(
    (element: Element | null) => (element ? nearView.watch(element, setNear) : undefined),
    [nearView],
  );
  return { near, ref };
}

/** The address of a kept picture, held only while its element is near the view, because a table may have a thousand. */
export function useNearPicture(imageId: ImageId): ShownPicture & Pick<Near, 'ref'> {
  const { near, ref } = useNear();
  const shown = usePicture(near ? imageId : null);
  return { ...shown, ref };
}
