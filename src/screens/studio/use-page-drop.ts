import { useEffect } from 'react';
import { notify } from '../../session/store/notices.ts';
import { openSessionFiles } from '../../session/files/file-acts.ts';
import type { Tools } from '../../session/store/tools.ts';

/**
 * Handles files that miss every drop area. A session file opens wherever it is dropped, and for others the page says
 * where they go. Otherwise the browser would leave the page and show the file.
 */
export function usePageDrop(tools: Tools): void {
  useEffect(() => {
    let isOwn = false;
    const begin = () => void (isOwn = true);
    const end = () => void (isOwn = false);
    // The dragged element may leave the page with the drop, and its `dragend` with it. So the drop itself ends the
    // drag, after it was handled.
    const endSoon = () => void setTimeout(end);
    // Drop areas stop the propagation of their events.
    const isStray = (event: DragEvent) =>
      !isOwn && !event.defaultPrevented && (event.dataTransfer?.types.includes('Files') ?? false);
    const onOver = (event: DragEvent) => {
      if (!isStray(event) || !event.dataTransfer) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent) => {
      if (!isStray(event) || !event.dataTransfer) return;
      event.preventDefault();
      void take(tools, [...event.dataTransfer.files]);
    };
    document.addEventListener('dragstart', begin);
    document.addEventListener('dragend', end);
    document.addEventListener('drop', endSoon, true);
    document.addEventListener('dragover', onOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragstart', begin);
      document.removeEventListener('dragend', end);
      document.removeEventListener('drop', endSoon, true);
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('drop', onDrop);
    };
  }, [tools]);
}

async function take(tools: Tools, files: readonly File[]): Promise<void> {
  const others = await openSessionFiles(tools, files);
  if (others.length === 0) return;
  const text = 'Drop pictures on a concept, beside the concepts, or on the question.';
  notify(tools.store, { tone: 'info', text });
}
