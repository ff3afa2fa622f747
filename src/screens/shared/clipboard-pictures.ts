import { msg } from '@lingui/core/macro';
import { notify } from '../../session/store/notices.ts';
import type { SessionStore } from '../../session/store/session-store.ts';

/** Whether a paste does not say what is on the clipboard. Browsers hide the address of a file on the disk too. */
export function hidesClipboard(clipboard: DataTransfer): boolean {
  return clipboard.types.every(
    (type) => type === 'text/uri-list' && clipboard.getData(type) === '',
  );
}

/**
 * The pictures on the clipboard, where a paste hides them. WebKit on Linux says nothing of a copied picture in the event,
 * and still lets the page read it. Call this while the event is handled, because later the browser refuses. The visitor
 * is told if no picture comes.
 */
export async function clipboardPictures(store: SessionStore): Promise<readonly File[]> {
  const pictures = await readPictures();
  if (pictures.length === 0) notify(store, { tone: 'info', text: NOTHING_CAME });
  return pictures;
}

const NOTHING_CAME = msg`This browser passed on no picture from the clipboard. Save the picture, and add its file.`;

async function readPictures(): Promise<readonly File[]> {
  try {
    if (await wouldAsk()) return [];
    const items = await navigator.clipboard.read();
    const pictures = items.flatMap((item) => {
      const type = item.types.find((one) => one.startsWith('image/'));
      return type === undefined ? [] : [fileOf(item, type)];
    });
    return await Promise.all(pictures);
  } catch {
    // The page has no clipboard, or it may not be read.
    return [];
  }
}

/** Chromium asks the visitor before a page reads the clipboard. It needs no reading, because its pastes are complete. */
async function wouldAsk(): Promise<boolean> {
  try {
    const name = 'clipboard-read' as PermissionName;
    return (await navigator.permissions.query({ name })).state === 'prompt';
  } catch {
    return false;
  }
}

async function fileOf(item: ClipboardItem, type: string): Promise<File> {
  return new File([await item.getType(type)], `image.${type.slice('image/'.length)}`, { type });
}
