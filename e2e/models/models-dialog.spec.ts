import { expect, hubTest as test } from '../fixtures/hub/with-hub.ts';
import { showIn, type Look } from '../fixtures/pages/look.ts';
import { violations } from '../fixtures/violations.ts';

const SMOL = 'SmolVLM2 256M';
const DINO = 'DINOv2 small';

const looks: readonly Look[] = [
  { name: 'light', colorScheme: 'light', width: 1280, height: 844 },
  { name: 'dark, on a phone', colorScheme: 'dark', width: 390, height: 844 },
];

test('the dialog can be read and reached by everyone, light, and dark on a phone', async ({
  page,
  studio,
  hub,
  models,
}) => {
  const isCleanInEveryLook = async () => {
    for (const look of looks) {
      await showIn(look, page);
      expect(await violations(page), look.name).toEqual([]);
      await studio.fitsItsWidth();
    }
  };
  await studio.openReady();
  await models.open();
  await isCleanInEveryLook();
  await models.takeFrom(hub.address);
  await models.download(DINO);
  hub.goesWrong('api', { status: 404 });
  await models.button(SMOL, 'See exact size').click();
  await expect(models.card(SMOL).getByRole('alert')).toBeVisible();
  await isCleanInEveryLook();
  await page.keyboard.press('Escape');
  await expect(models.dialog).toBeHidden();
});
