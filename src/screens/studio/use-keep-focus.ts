import { useEffect } from 'react';
import { successorOf, trailOf, type FocusTrail } from './focus-successor.ts';

/**
 * When an element that was acted on disappears, the focus must not jump to the top of the page. This happens with a
 * deleted card, a moved picture, a dismissed message, or a button that has nothing left to undo. Menus and messages
 * come and go, so the focus returns to the last place on the page itself.
 */
export function useKeepFocus(): void {
  useEffect(() => {
    let current: Element | null = null;
    let lasting: Element | null = null;
    let trail: FocusTrail = { item: null, steps: [] };

    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      current = target;
      if (!target.closest('main, header')) return;
      lasting = target;
      trail = trailOf(target);
    };
    const look = () => {
      const isLost = current !== null && !canHoldFocus(current);
      if (!isLost || (document.activeElement ?? document.body) !== document.body) return;
      const next =
        lasting instanceof HTMLElement && canHoldFocus(lasting) ? lasting : successorOf(trail);
      next?.focus();
    };
    // After a menu closes, React Aria restores the focus in the next frame, where it can.
    const lookSoon = () => requestAnimationFrame(() => requestAnimationFrame(look));

    const observer = new MutationObserver(lookSoon);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['disabled'],
    });
    document.addEventListener('focusin', follow);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', follow);
    };
  }, []);
}

function canHoldFocus(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled');
}
