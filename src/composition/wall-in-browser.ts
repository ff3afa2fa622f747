import { keepScreenAwake } from '../browser/screen-awake.ts';
import { storageKeys } from '../browser/storage-keys.ts';
import { tabNote } from '../browser/tab-note.ts';
import { openWallLine } from '../browser/wall-line.ts';
import type { Wall } from '../ports/wall.ts';

/** The window for the second screen. */
export function wallInBrowser(): Wall {
  return {
    openLine: openWallLine,
    openWindow(presentation) {
      const address = new URL(
        `${import.meta.env.BASE_URL}?wall=${encodeURIComponent(presentation)}`,
        document.baseURI,
      );
      // The name leads a second press to the window that is open already.
      const name = `lcl-wall-${presentation}`;
      return window.open(address, name, 'popup,width=1280,height=720') !== null;
    },
    keepAwake: keepScreenAwake,
    note: tabNote(storageKeys.presents),
  };
}
