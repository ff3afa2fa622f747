import { useEffect } from 'react';
import { saveSessionFile } from '../../session/files/file-acts.ts';
import type { Tools } from '../../session/store/tools.ts';
import { chooseAndOpen } from '../sessions/choose-session-file.ts';

/** Ctrl/Cmd-S saves the session to a file, Ctrl/Cmd-O opens one; the browser's own would save and open the page. */
export function useFileKeys(tools: Tools): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const key = event.key.toLowerCase();
      if (key !== 's' && key !== 'o') return;
      event.preventDefault();
      if (event.repeat) return;
      // What a dialog asks is about the session on the table: no other may come under it.
      if (key === 'o' && document.querySelector('.dialog') !== null) return;
      // A name that is being typed counts once it is left.
      if (event.target instanceof HTMLInputElement) event.target.blur();
      if (key === 's') void saveSessionFile(tools);
      else void chooseAndOpen(tools);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [tools]);
}
