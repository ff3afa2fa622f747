import { useEffect } from 'react';
import { fileItems, transferItems } from '../../../files/dropped/transfer-items.ts';
import { fillTray } from '../../../session/files/file-acts.ts';
import { useTools } from '../../../session/store/session-context.tsx';
import { clipboardPictures, hidesClipboard } from '../../shared/clipboard-pictures.ts';
import type { Truth } from '../../../domain/evaluation/test-answer.ts';

/** While the tray is open, pasted pictures go to it. A text field keeps what is pasted into it. */
export function useTrayPaste(truth: Truth): void {
  const tools = useTools();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData, target } = event;
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (!clipboardData || isField || document.querySelector('.dialog') !== null) return;
      const items = transferItems(clipboardData);
      const isHidden = hidesClipboard(clipboardData);
      if (items.length === 0 && !isHidden) return;
      // The page's own listener would make the picture a question or a demonstration.
      event.preventDefault();
      event.stopPropagation();
      if (items.length > 0) return void fillTray(tools, items, truth);
      void clipboardPictures(tools.store).then((files) => {
        if (files.length > 0) void fillTray(tools, fileItems(files), truth);
      });
    };
    window.addEventListener('paste', onPaste, true);
    return () => window.removeEventListener('paste', onPaste, true);
  }, [tools, truth]);
}
