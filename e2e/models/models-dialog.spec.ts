import { AxeBuilder } from '@axe-core/playwright';
import { expect, hubTest as test } from '../fixtures/hub/with-hub.ts';

const SMOL = 'SmolVLM 256M';
const DINO = 'DINOv2 small';

for (const [look, colorScheme, width] of [
  ['light', 'light', 1280],
  ['dark, on a phone', 'dark', 390],
] as const)
  test(`the dialog can be read and reached by everyone, ${look}`, async ({
    page,
    studio,
    hub,
    models,
  }) => {
    const isClean = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      ).toEqual([]);
    };
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 844 });
    await studio.openReady();
    await models.open();
    await isClean();
    await models.takeFrom(hub.address);
    await models.download(DINO);
    hub.goesWrong('api', { status: 404 });
    await models.button(SMOL, 'See exact size').click();
    await expect(models.card(SMOL).getByRole('alert')).toBeVisible();
    await isClean();
    await studio.fitsItsWidth();
    await page.keyboard.press('Escape');
    await expect(models.dialog).toBeHidden();
  });
