import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { several, sun } from '../fixtures/pictures/pictures.ts';
import { expect, test } from '../fixtures/test.ts';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every violation in one line each, so that a failure says what to mend. */
async function violations(page: Page, within = 'html'): Promise<string[]> {
  // What has been scrolled below the page's head is covered, but nobody has to press it there.
  await page.evaluate(() => scrollTo(0, 0));
  const axe = new AxeBuilder({ page }).include(within).withTags(LEVELS);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary ?? ''}`),
  );
}

const looks = [
  { name: 'light', colorScheme: 'light', width: 1280, height: 800 },
  { name: 'dark', colorScheme: 'dark', width: 1280, height: 800 },
  { name: 'on a phone', colorScheme: 'light', width: 390, height: 844 },
] as const;

for (const { name, colorScheme, width, height } of looks)
  test(`no state of the page has an accessibility violation, ${name}`, async ({ page, studio }) => {
    test.slow();
    const { ask, why, teach, sessions } = studio;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await studio.openReady();
    await test.step('empty', async () => expect(await violations(page)).toEqual([]));

    await test.step('filled: taught, nothing asked', async () => {
      await teach.add('blicket', several(sun, 2));
      await teach.holds('blicket', 2);
      await studio.engineIs('ready');
      expect(await violations(page)).toEqual([]);
      await studio.undo();
      await teach.holds('blicket', 0);
    });
    await test.step('answered, with a test tray', async () => {
      await studio.openPack('Two strangers');
      await studio.engineIs('ready');
      expect(await violations(page)).toEqual([]);
    });
    await test.step('not sure, and what if', async () => {
      await ask.threshold.focus();
      await page.keyboard.press('End');
      await ask.isNotSure();
      await why.whatIf('“blicket” and “zorbel” were swapped');
      await expect(why.changed).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
    await test.step('a refused name, a muted picture, a message', async () => {
      await teach.nameField('blicket').fill(' ');
      await page.keyboard.press('Enter');
      await teach.chooseForPicture('zorbel', 1, 'Mute');
      await teach.chooseForPicture('zorbel', 2, 'Delete');
      await expect(studio.notices).toContainText('Deleted a picture');
      expect(await violations(page, '[role="log"]')).toEqual([]);
      // A message covers what is below it for a while: that is judged once it is gone.
      const dismiss = studio.notices.getByRole('button', { name: 'Dismiss' });
      while ((await dismiss.count()) > 0) await dismiss.first().click();
      expect(await violations(page)).toEqual([]);
    });
    await test.step('what is known about this device', async () => {
      const device = page.getByRole('banner').getByRole('button', { name: 'This device' });
      await device.click();
      await page.getByText('All requests since the page was opened').click();
      await expect(page.getByRole('list', { name: 'All requests' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });
    await test.step('a menu', async () => {
      await sessions.button.click();
      await expect(page.getByRole('menuitem', { name: 'New session' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
