import { useEffect } from 'react';
import { redo, undo } from '../../session/store/change.ts';
import type { Tools } from '../../session/store/tools.ts';

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
