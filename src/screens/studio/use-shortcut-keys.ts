import { useEffect } from 'react';
import { redo, undo } from '../../session/store/change.ts';
import type { Tools } from '../../session/store/tools.ts';
import { saveSessionFile } from '../../session/files/file-acts.ts';
import { chooseAndOpen } from '../sessions/choose-session-file.ts';

/** Ctrl/Cmd-Z takes back, with Shift (or Ctrl-Y) does again; while a name is typed, the keys belong to the text. */
export function useUndoKeys(tools: Tools): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo(tools);
      else if ((key === 'z' && event.shiftKey) || (key === 'y' && event.ctrlKey)) redo(tools);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [tools]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type === 'text';
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

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
