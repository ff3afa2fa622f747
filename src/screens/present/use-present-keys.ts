import { useEffect, type RefObject } from 'react';
import { directionOf } from '../../languages/languages.ts';
import { i18n } from '../../languages/translator.ts';
import { isPageKey, presentKeyOf } from '../../session/present/present-keys.ts';
import type { Presenting } from '../../session/present/presenting.ts';
import { press } from '../../session/present/press.ts';

/** What takes keys for itself: a text, a menu, a dialog. A slider has arrow keys, so the page keys are the clicker's. */
const OWN_KEYS =
  'input:not([type="range"]), textarea, [contenteditable], [role="menu"], [role="listbox"], [role="dialog"]';

/**
 * The keys of a clicker, and those of the tally. Page keys work wherever the focus is, but not in a text, a menu or a
 * dialog. All others work where nothing has the focus or the presentation has, because single letters belong to whatever is being used.
 */
export function usePresentKeys(presenting: Presenting, own: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const key = presentKeyOf(event, directionOf(i18n.language));
      if (!key || event.defaultPrevented || !(target instanceof Element)) return;
      const isOwn = own.current?.contains(target) ?? false;
      if (!isOwn && target.closest(OWN_KEYS)) return;
      const isFree = target === document.body || target === document.documentElement;
      // A teacher who has pressed a button of the page counts hands next. A button has no use for a digit.
      const isVote = key.kind === 'vote' || key.kind === 'votes';
      const isPressed = isVote && target.matches('button') && !target.closest('[role="grid"]');
      if (!isOwn && !isPageKey(event) && !isPressed && !(isFree && key.kind !== 'undo-vote'))
        return;
      event.preventDefault();
      // Undo of a vote must not reach the session.
      event.stopPropagation();
      press(presenting, key);
    };
    // Before the keys of the page, which would undo a change of the session.
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [presenting, own]);
}
