import { lockNames } from './storage-keys.ts';

/** Every open page of the studio holds this lock for as long as it stands. */
const OPEN_PAGES = lockNames.openPages;

/**
 * Does something if no other page of the studio is open in this browser. Where there are no locks (insecure contexts)
 * nobody can know, and it is not done.
 */
export async function whileAlone(act: () => Promise<void>): Promise<void> {
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return;
  await locks.request(OPEN_PAGES, { ifAvailable: true }, async (lock) => {
    if (lock) await act();
  });
  void locks.request(OPEN_PAGES, { mode: 'shared' }, () => new Promise<never>(() => undefined));
}
