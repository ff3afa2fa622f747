import { useCallback, useContext, useState } from 'react';
import { NearViewContext } from './picture-source.tsx';

export interface Near {
  /** Whether the element is in view or about to be; `false` until the browser has said so. */
  readonly near: boolean;
  /** For the element, whichever it is now. */
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
