import { useEffect } from 'react';
import { redo, undo } from '../../session/store/change.ts';
import type { Tools } from '../../session/store/tools.ts';
import { saveSessionFile } from '../../session/files/file-acts.ts';
import { chooseAndOpen } from '../sessions/choose-session-file.ts';
import { shortcutOf } from '../shared/shortcuts.ts';
import { isTyping } from './is-typing.ts';

/** The keys of `SHORTCUTS`, on the whole page. The browser's own would save and open the page, or undo in another field. */
export function useShortcutKeys(tools: Tools): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = shortcutOf(event);
      if (act === null) return;
      const isChange = act === 'undo' || act === 'redo';
      // While a name is typed, these keys belong to the text. A name that nobody has changed yet has nothing to undo.
      if (isChange && isTyping(event.target) && event.target.dataset['draft'] !== 'false') return;
      event.preventDefault();
      if (act === 'undo') undo(tools);
      else if (act === 'redo') redo(tools);
      else if (!event.repeat) withFile(tools, act, event.target);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [tools]);
}

function withFile(tools: Tools, act: 'save' | 'open', target: EventTarget | null): void {
  // What a dialog asks is about the session on the table: no other may come under it.
  if (act === 'open' && document.querySelector('.dialog') !== null) return;
  // A name that is being typed counts once it is left.
  if (target instanceof HTMLInputElement) target.blur();
  if (act === 'save') void saveSessionFile(tools);
  else void chooseAndOpen(tools);
}
