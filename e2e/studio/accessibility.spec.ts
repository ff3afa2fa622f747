import { showIn, type Look } from '../fixtures/pages/look.ts';
import { several, sun } from '../fixtures/pictures/pictures.ts';
import { expect, test } from '../fixtures/test.ts';
import { violations, violationsFromTop } from '../fixtures/violations.ts';

const looks: readonly Look[] = [
  { name: 'light', colorScheme: 'light', width: 1280, height: 800 },
  { name: 'dark', colorScheme: 'dark', width: 1280, height: 800 },
  { name: 'on a phone', colorScheme: 'light', width: 390, height: 844 },
];

test('no state of the page has an accessibility violation, light, dark and on a phone', async ({
  page,
  studio,
}) => {
  test.slow();
  const { ask, why, teach, sessions } = studio;
  const isCleanInEveryLook = async (find = () => violationsFromTop(page)) => {
    for (const look of looks) {
      await showIn(look, page);
      expect(await find(), look.name).toEqual([]);
    }
  };
  await studio.openReady();
  await test.step('empty', () => isCleanInEveryLook());

  await test.step('filled: taught, nothing asked', async () => {
    await teach.add('blicket', several(sun, 2));
    await teach.holds('blicket', 2);
    await studio.engineIs('ready');
    await isCleanInEveryLook();
    await studio.undo();
    await teach.holds('blicket', 0);
  });
  await test.step('answered, with a test tray', async () => {
    await studio.openPack('Two strangers');
    await studio.engineIs('ready');
    await isCleanInEveryLook();
  });
  await test.step('not sure, and what if', async () => {
    await ask.threshold.focus();
    await page.keyboard.press('End');
    await ask.isNotSure();
    await why.whatIf('“blicket” and “zorbel” were swapped');
    await expect(why.changed).toBeVisible();
    await isCleanInEveryLook();
  });
  await test.step('a refused name, a muted picture, a message', async () => {
    await teach.nameField('blicket').fill(' ');
    await page.keyboard.press('Enter');
    await teach.chooseForPicture('zorbel', 1, 'Mute');
    await teach.chooseForPicture('zorbel', 2, 'Delete');
    await expect(studio.notices).toContainText('Deleted a picture');
    await isCleanInEveryLook(() => violations(page, '[role="log"]'));
    // A message covers the content below it for a while, so that content is checked after the message is gone.
    await studio.dismissAll();
    await isCleanInEveryLook();
  });
  await test.step('what is known about this device', async () => {
    const device = page.getByRole('banner').getByRole('button', { name: 'This device' });
    await device.click();
    await page.getByText('All requests since the page was opened').click();
    await expect(page.getByRole('list', { name: 'All requests' })).toBeVisible();
    await isCleanInEveryLook();
    await page.keyboard.press('Escape');
  });
  await test.step('a menu', async () => {
    await sessions.button.click();
    await expect(page.getByRole('menuitem', { name: 'New session' })).toBeVisible();
    await isCleanInEveryLook();
  });
});
