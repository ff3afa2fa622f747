import { useState } from 'react';
import { useNear, type Near } from '../../pictures/use-near.ts';

/**
 * Whether to draw what stands in the element: at once, or once it comes near the view, and from then on. Of twenty
 * concepts a reload draws those that can be seen. What takes the keyboard's focus near it scrolls it into view first.
 */
export function useDrawn(atOnce: boolean): { drawn: boolean } & Pick<Near, 'ref'> {
  const { near, ref } = useNear();
  const [drawn, setDrawn] = useState(atOnce);
  if (!drawn && (near || atOnce)) setDrawn(true);
  return { drawn, ref };
}
