import { hasOwnWork, hasSharedWork, moveSharedWork } from '../archive/move-shared.ts';
import { lockNames } from '../browser/storage-keys.ts';
import type { Words } from '../languages/words.ts';
import { installationWords } from '../session/leave/installation-words.ts';
import { notify } from '../session/store/notices.ts';
import type { Tools } from '../session/store/tools.ts';

/**
 * Takes the shared work for the copy at this path, if it is the one that made it. Returns whether that is settled. An open
 * page of an earlier version still writes there, so then nothing is moved.
 */
export async function takeSharedWork(
  { store }: Pick<Tools, 'store'>,
  path: string,
): Promise<boolean> {
  // Asked before anything else, because the model is about to leave a trace of this copy.
  const places = await placesWithTraces();
  if (!(await hasSharedWork())) return true;
  if (!(await isOwner(path, places))) return true;
  try {
    return await oneByOne(
      () => whileNoEarlierPageIsOpen(() => moveSharedWork(path)),
      () => tell(store, installationWords.sharedInUse),
    );
  } catch {
    tell(store, installationWords.sharedFailed);
    return false;
  }
}

/** The paths at which a copy has kept files before, as the names of its caches say. */
async function placesWithTraces(): Promise<ReadonlySet<string>> {
  const { caches } = globalThis as { caches?: CacheStorage };
  const names = (await caches?.keys().catch(() => [])) ?? [];
  const places = names.flatMap((name) => {
    const [, path = ''] = /^lcl-files-v1 (.*)$/.exec(name) ?? [];
    const [, address = ''] = /^workbox-precache-v2-(http.*)$/.exec(name) ?? [];
    return path || (address && new URL(address).pathname) || [];
  });
  return new Set(places);
}

/** A copy without traces of its own leaves the work to one with traces. A copy with its own databases has settled this. */
async function isOwner(path: string, places: ReadonlySet<string>): Promise<boolean> {
  if (places.has(path)) return true;
  for (const place of places) if (!(await hasOwnWork(place))) return false;
  return true;
}

/** Two new pages of this copy must not move at once. */
async function oneByOne(move: () => Promise<boolean>, onBusy: () => void): Promise<boolean> {
  const { locks } = navigator as Partial<Navigator>;
  const isMoved = await (locks ? locks.request(lockNames.sharedWork, move) : move());
  if (!isMoved) onBusy();
  return isMoved;
}

async function whileNoEarlierPageIsOpen(move: () => Promise<void>): Promise<boolean> {
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) {
    await move();
    return true;
  }
  const alone = { ifAvailable: true };
  // A page that has just been opened holds the writer's lock alone.
  return locks.request(lockNames.sharedPages, alone, (page) =>
    locks.request(lockNames.sharedWriter, alone, async (writer) => {
      if (!page || !writer) return false;
      await move();
      return true;
    }),
  );
}

function tell(store: Tools['store'], text: Words): void {
  notify(store, { tone: 'problem', text });
}
