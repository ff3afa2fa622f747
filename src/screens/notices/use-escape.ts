import { useEffect } from 'react';
import { dismissNotice } from '../../session/store/notices.ts';
import type { SessionStore } from '../../session/store/session-store.ts';

/** What takes Escape for itself. Dialogs and menus close, and a field gives up what was typed. */
const TAKES_ESCAPE = '[role="dialog"], [role="menu"], [role="listbox"], input:not([type="range"])';

/** Escape dismisses the notice that has the focus, or else the latest one. */
export function useEscape(store: SessionStore): void {
  useEffect(() => {
    let isTaken = false;
    // A dialog is gone before its Escape arrives here, so this looks before anybody has handled it.
    const look = ({ target }: KeyboardEvent) => {
      isTaken = target instanceof Element && target.closest(TAKES_ESCAPE) !== null;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isTaken) return;
      const own = event.target instanceof Element ? event.target.closest('[data-notice]') : null;
      const id = own?.getAttribute('data-notice') ?? store.getState().notices.at(-1)?.id;
      if (id !== undefined) dismissNotice(store, id);
    };
    window.addEventListener('keydown', look, true);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', look, true);
      window.removeEventListener('keydown', onKey);
    };
  }, [store]);
}
