import { kill } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { several, sun, waves } from '../fixtures/pictures/pictures.ts';
import { expect, test } from '../fixtures/test.ts';

// The page's process is really stopped, as a laptop does when its lid is closed. Each step takes most of a minute, so only
// `npm run test:slow` runs it. Windows has no such signals.

/** The page's time limits are shorter than this. */
const ASLEEP_MS = 42_000;

/** `before` is what the page begins just before it is stopped. */
async function sleepWith(browser: Browser | null, before?: () => Promise<void>): Promise<void> {
  if (!browser) throw new Error('the test has no browser of its own');
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  await before?.();
  try {
    for (const id of renderers) kill(id, 'SIGSTOP');
    await sleep(ASLEEP_MS);
  } finally {
    for (const id of renderers) kill(id, 'SIGCONT');
  }
}

test.use({ permissions: ['camera'] });
test.skip(process.platform === 'win32', 'Windows has no signal that stops a process');

test('a device that sleeps for most of a minute loses nothing and is told nothing false', async ({
  page,
  studio,
}) => {
  test.setTimeout(600_000);
  const { teach, ask } = studio;
  const browser = page.context().browser();
  const asleep = (before?: () => Promise<void>) => sleepWith(browser, before);
  const saysNothingBad = () =>
    expect(studio.notices).not.toContainText(/lost|took too long|could not|not saved|failed/i);
  await studio.openReady();
  await teach.nameBoth('fep', 'wuggle');

  await test.step('while pictures come in', async () => {
    await teach.add('wuggle', several(waves, 2));
    await teach.add('fep', several(sun, 30));
    await expect(teach.pictures('fep').first()).toBeVisible();
    const before = await teach.pictures('fep').count();
    await asleep();
    await expect(teach.pictures('fep')).toHaveCount(30, { timeout: 120_000 });
    expect(before, 'pictures that were in before the sleep').toBeLessThan(30);
    await saysNothingBad();
  });

  await test.step('while it is saved', async () => {
    await page.getByRole('banner').evaluate((banner) => {
      const observer = new MutationObserver(() => {
        if (!banner.textContent.includes('Saved on this device')) return;
        document.documentElement.dataset['savedAt'] = String(Date.now());
      });
      observer.observe(banner, { subtree: true, childList: true, characterData: true });
    });
    await asleep(async () => {
      await teach.rename('wuggle', 'tulver');
      await expect(page.getByRole('banner')).toContainText('Saving…');
    });
    const awakeAt = Date.now();
    await expect(page.getByRole('banner')).toContainText('Saved on this device');
    const savedAt = await page.locator('html').getAttribute('data-saved-at');
    // The device's clock goes on in the sleep. What was saved before it has an earlier time.
    expect(Number(savedAt), 'it was saved after the sleep').toBeGreaterThan(awakeAt - 5_000);
    await page.reload();
    await teach.holds('fep', 30);
    await teach.holds('tulver', 2);
  });

  await test.step('while it answers', async () => {
    await studio.engineIs('ready');
    await ask.about(sun(50));
    await studio.engineIs('answering');
    await asleep();
    // After the reload every picture is encoded anew.
    await expect(ask.answer).toHaveText('there is "fep" in the image.', { timeout: 120_000 });
    await saysNothingBad();
  });

  await test.step('while the camera records, which then stops', async () => {
    await teach
      .card('tulver')
      .getByRole('button', { name: /^Record with the camera/ })
      .press('Enter');
    const panel = page.getByRole('dialog', { name: 'Record tulver' });
    await panel.getByRole('button', { name: 'Record without holding' }).click();
    await expect.poll(() => teach.pictures('tulver').count()).toBeGreaterThanOrEqual(4);
    await asleep();
    await expect(panel.getByRole('status', { name: 'Recorded' })).toContainText(
      'Recording stopped, because this device was asleep.',
    );
    await saysNothingBad();
  });
});
