import { lockNames } from './storage-keys.ts';

/** Every open page of the studio holds this lock until it is closed. */
const OPEN_PAGES = lockNames.openPages;

/**
 * Runs a task if no other page of the studio is open in this browser. Pages without https have no locks. There nobody
 * can know, so the task does not run.
 */
export async function whileAlone(act: () => Promise<void>): Promise<void> {
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return;
  await locks.request(OPEN_PAGES, { ifAvailable: true }, async (lock) => {
    if (lock) await act();
  });
  void locks.request(OPEN_PAGES, { mode: 'shared' }, () => new Promise<never>(() => undefined));
}
