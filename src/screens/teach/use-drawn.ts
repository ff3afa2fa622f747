import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useNear, type Near } from '../../pictures/show/use-picture.ts';

/**
 * Whether to draw what stands in the element: at once, or once it comes near the view, and from then on. Of twenty
 * concepts a reload draws those that can be seen, one after another: all in one task would hold the page up. What takes
 * the keyboard's focus near it scrolls it into view first.
 */
export function useDrawn(atOnce: boolean): { drawn: boolean } & Pick<Near, 'ref'> {
  const { near, ref } = useNear();
  const [drawn, setDrawn] = useState(atOnce);
  if (!drawn && atOnce) setDrawn(true);
  useEffect(() => {
    if (!near || drawn) return undefined;
    // Flushed, for React would put those of several tasks together again.
    const timer = setTimeout(() => flushSync(() => setDrawn(true)), 0);
    return () => clearTimeout(timer);
  }, [near, drawn]);
  return { drawn, ref };
}
