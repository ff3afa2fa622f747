import { useCallback, useContext, useState } from 'react';
import type { ImageId } from '../domain/image-id.ts';
import { NearViewContext } from './picture-source.tsx';
import type { ShownPicture } from './picture-urls.ts';
import { usePicture } from './use-picture.ts';

interface NearPicture extends ShownPicture {
  /** For the element that stands for the picture, whichever it is now. */
  readonly ref: (element: Element | null) => (() => void) | undefined;
}

/** The address of a kept picture, held only while its element is near the view: a thousand may be on the table. */
export function useNearPicture(imageId: ImageId): NearPicture {
  const nearView = useContext(NearViewContext);
  if (!nearView) throw new Error('useNearPicture stands outside a PictureSourceProvider');
  const [near, setNear] = useState(false);
  const shown = usePicture(near ? imageId : null);
  const ref = useCallback(
    (element: Element | null) => (element ? nearView.watch(element, setNear) : undefined),
    [nearView],
  );
  return { ...shown, ref };
}
