/** Every open page of the studio holds this lock for as long as it stands. */
const OPEN_PAGES = 'link-context-studio-pages';

/**
 * Does `alone` if no other page of the studio is open in this browser, else `beside`. Where there are no locks (insecure
 * contexts) nobody can know, and neither is done.
 */
export async function lookForOtherPages(
  alone: () => Promise<void>,
  beside: () => void,
): Promise<void> {
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return;
  await locks.request(OPEN_PAGES, { ifAvailable: true }, async (lock) => {
    if (lock) await alone();
    else beside();
  });
  void locks.request(OPEN_PAGES, { mode: 'shared' }, () => new Promise<never>(() => undefined));
}
