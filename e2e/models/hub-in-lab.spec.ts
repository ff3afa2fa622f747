import { chooseFilesInDialog } from '../fixtures/files/choose-files.ts';
import { expect, SMOL, hubTest as test } from '../fixtures/hub/with-hub.ts';
import { several, sun, waves } from '../fixtures/pictures/pictures.ts';

test('a hub model runs the test tray: paused, gone on with, stopped, and said to have answered', async ({
  page,
  studioWithSmol: studio,
}) => {
  const open = (tab: string) => page.getByRole('tab', { name: tab }).click();
  const headline = page.locator('.lab-headline-count');
  await studio.button('Lab').click();

  await test.step('the tray', async () => {
    await open('Tray');
    await chooseFilesInDialog(page, studio.button('Add pictures'), [
      ...several(sun, 4),
      ...several(waves, 4),
    ]);
    const tiles = page.getByRole('grid', { name: 'Pictures of the test tray' }).getByRole('row');
    await expect(tiles).toHaveCount(8);
    for (let place = 0; place < 8; place++) {
      await tiles.nth(place).focus();
      await page.keyboard.press(place < 4 ? '1' : '2');
    }
    await open('Test');
  });

  await test.step('a run that is paused goes on, and says who answered', async () => {
    await studio.button('Run all').click();
    await studio.button('Pause').click();
    await studio.button('Go on').click();
    await expect(headline).toHaveText(/^\d of 8 right/);
    await expect(page.locator('.lab-test')).toContainText(SMOL);
    await expect(studio.button('Run all')).toBeVisible();
  });

  await test.step('a run that is stopped leaves what there was', async () => {
    await studio.button('Run all').click();
    await studio.button('Stop').click();
    await expect(studio.button('Run all')).toBeVisible();
    await expect(headline).toHaveText(/^\d of \d right/);
  });
});
