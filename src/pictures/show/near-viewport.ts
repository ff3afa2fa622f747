/** Finds out which elements are in view or nearly. */
export interface NearViewport {
  /** Calls `onNear` soon, and after every change, until the returned function is called. */
  watch(element: Element, onNear: (near: boolean) => void): () => void;
}

/** How far beyond the edge of the window or of a scrolling zone counts as near. It is about one turn of the wheel. */
const MARGIN = '300px';

/** One observer for all elements. Where the browser has none, everything is near. */
export function createNearViewport(): NearViewport {
  const listeners = new Map<Element, (near: boolean) => void>();
  let observer: IntersectionObserver | undefined;

  function observe(element: Element): void {
    observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting);
      },
      // The zones scroll on their own. In browsers without `scrollMargin`, a picture there is noticed only when it
      // comes into view.
      { rootMargin: MARGIN, scrollMargin: MARGIN },
    );
    observer.observe(element);
  }

  return {
    watch(element, onNear) {
      if (typeof IntersectionObserver === 'undefined') {
        onNear(true);
        return () => undefined;
      }
      listeners.set(element, onNear);
      observe(element);
      return () => {
        listeners.delete(element);
        observer?.unobserve(element);
      };
    },
  };
}
