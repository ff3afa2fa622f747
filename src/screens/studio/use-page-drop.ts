import { msg } from '@lingui/core/macro';
import { useEffect } from 'react';
import type { DropItemLike } from '../../files/dropped/drop-items.ts';
import { openDropped } from '../../files/dropped/dropped-files.ts';
import { arePlainPictures } from '../../files/dropped/plain-pictures.ts';
import { transferItems } from '../../files/dropped/transfer-items.ts';
import { notify } from '../../session/store/notices.ts';
import { takeFiles, withoutTexts } from '../../session/files/file-acts.ts';
import type { Tools } from '../../session/store/tools.ts';

/**
 * Handles what misses every drop area. Sessions, folders and archives are taken wherever they are dropped, and for
 * pictures the page says where they go. Otherwise the browser would leave the page and show what was dropped.
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
    const isStray = (event: DragEvent) => !event.defaultPrevented && !isForText(event);
    // While something is dragged, what lies over the drop areas steps back (notices.css).
    const root = document.documentElement;
    const show = () => root.toggleAttribute('data-dragging', true);
    const hide = () => root.toggleAttribute('data-dragging', false);
    const leave = (event: DragEvent) => event.relatedTarget === null && hide();
    const onOver = (event: DragEvent) => {
      if (!isStray(event) || !event.dataTransfer) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = isOwn ? 'none' : effectOf(event.dataTransfer);
    };
    const onDrop = (event: DragEvent) => {
      if (!isStray(event) || !event.dataTransfer) return;
      event.preventDefault();
      if (!isOwn) void take(tools, transferItems(event.dataTransfer));
    };
    document.addEventListener('dragstart', begin);
    document.addEventListener('dragend', end);
    document.addEventListener('drop', endSoon, true);
    document.addEventListener('dragenter', show, true);
    document.addEventListener('dragleave', leave, true);
    document.addEventListener('dragend', hide, true);
    document.addEventListener('drop', hide, true);
    document.addEventListener('dragover', onOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragstart', begin);
      document.removeEventListener('dragend', end);
      document.removeEventListener('drop', endSoon, true);
      document.removeEventListener('dragenter', show, true);
      document.removeEventListener('dragleave', leave, true);
      document.removeEventListener('dragend', hide, true);
      document.removeEventListener('drop', hide, true);
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('drop', onDrop);
    };
  }, [tools]);
}

/** Fields that take typed text. */
const TYPED = 'textarea, input:not([type=range], [type=checkbox], [type=radio], [type=file])';

/** A text field takes words itself. A browser leaves the page for a file, even there. */
function isForText({ target, dataTransfer }: DragEvent): boolean {
  const isField = target instanceof Element && target.matches(TYPED);
  return isField && !(dataTransfer?.types.includes('Files') ?? false);
}

/** A link may only be linked, and an effect that is not allowed would forbid the drop. */
function effectOf({ effectAllowed }: DataTransfer): 'copy' | 'link' | 'move' {
  if (effectAllowed === 'link' || effectAllowed === 'move') return effectAllowed;
  return effectAllowed === 'linkMove' ? 'link' : 'copy';
}

async function take(tools: Tools, given: readonly DropItemLike[]): Promise<void> {
  const files = await withoutTexts(tools, given);
  if (files.length === 0) return;
  const { items } = await openDropped(files);
  if (!(await arePlainPictures(items))) return takeFiles(tools, files, null);
  const text = msg`Drop pictures on a concept, beside the concepts, or on the question.`;
  notify(tools.store, { tone: 'info', text });
}
