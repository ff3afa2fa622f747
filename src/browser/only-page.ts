import { lockNames } from './storage-keys.ts';

/** Every open page of the studio holds this lock until it is closed. */
const OPEN_PAGES = lockNames.openPages;

/**
 * Runs a task if no other page of the studio is open in this browser. Pages without https have no locks. There nobody
 * can know, so the task does not run.
 */
export async function whileAlone(
  act: () => Promise<void>,
  locks: LockManager | undefined = (navigator as Partial<Navigator>).locks,
): Promise<void> {
  if (!locks) return;
  try {
    await locks.request(OPEN_PAGES, { ifAvailable: true }, async (lock) => {
      if (lock) await act();
    });
  } catch (error) {
    // A browser that blocks site data refuses locks too.
    if (error instanceof DOMException && error.name === 'SecurityError') return;
    throw error;
  }
  void locks.request(OPEN_PAGES, { mode: 'shared' }, () => new Promise<never>(() => undefined));
}
