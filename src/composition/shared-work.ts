import { remembered } from '../browser/remembered.ts';
import { SHARED_NOTES, storageKeys } from '../browser/storage-keys.ts';
import { withWords } from '../languages/with-words.ts';
import type { Tools } from '../session/store/tools.ts';

const decided = remembered(
  storageKeys.sharedWork,
  (text) => text !== null,
  (isDecided) => (isDecided ? 'decided' : null),
);

/**
 * Brings the work here that earlier versions kept for all copies of the studio on one origin, if it is this copy's. It is
 * decided once.
 */
export async function bringSharedWork(tools: Pick<Tools, 'store'>): Promise<void> {
  if (decided.recall()) return;
  try {
    const fetchTaking = withWords(() => import('./take-shared-work.ts'));
    const { takeSharedWork } = await fetchTaking();
    if (await takeSharedWork(tools, import.meta.env.BASE_URL)) decided.keep(true);
  } catch {
    // Nothing is deleted before it is copied. The next load tries again.
  }
}

/** The same for notes. These are few, and wanted before a database could answer. */
export function bringSharedNotes(): void {
  if (decided.recall()) return;
  const own = import.meta.env.BASE_URL;
  try {
    // Earlier versions wrote this note at the path of each copy.
    const ready = Object.keys(localStorage).filter((key) => key.startsWith('lcl-ready-offline '));
    if (ready.length > 0 && !ready.includes(storageKeys.readyOffline(own))) return;
    for (const key of SHARED_NOTES) {
      const note = localStorage.getItem(key);
      if (note === null) continue;
      localStorage.setItem(`${key} ${own}`, note);
      localStorage.removeItem(key);
    }
  } catch {
    // A browser that refuses notes has none.
  }
}
