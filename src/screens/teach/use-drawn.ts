import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useNear, type Near } from '../../pictures/show/use-picture.ts';

/**
 * Whether to draw the content of the element, at once or as soon as it comes near the view. Of twenty concepts, a
 * reload draws only those in view, one after another, because a single task would freeze the page. A focused element
 * near it scrolls it into view first.
 */
export function useDrawn(atOnce: boolean): { drawn: boolean } & Pick<Near, 'ref'> {
  const { near, ref } = useNear();
  const [drawn, setDrawn] = useState(atOnce);
  if (!drawn && atOnce) setDrawn(true);
  useEffect(() => {
    if (!near || drawn) return undefined;
    // Flushed, because React would otherwise combine several of these tasks into one.
    const timer = setTimeout(() => flushSync(() => setDrawn(true)), 0);
    return () => clearTimeout(timer);
  }, [near, drawn]);
  return { drawn, ref };
}
