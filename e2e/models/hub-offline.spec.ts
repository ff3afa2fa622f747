import { mergeTests } from '@playwright/test';
import { DevicePlace } from '../fixtures/pages/device-place.ts';
import { expect, hostedTest as hosted } from '../fixtures/hosting/hosted.ts';
import { violationsFromTop } from '../fixtures/violations.ts';
import { plainPicture } from '../fixtures/pictures/pictures.ts';
import {
  BY_NAME_MODEL,
  SMOL,
  teachColours,
  hubTest as withHub,
  useSmol,
} from '../fixtures/hub/with-hub.ts';

const test = mergeTests(hosted, withHub);

test('a model that was fetched opens and answers without a network, and without its host', async ({
  context,
  host,
  hub,
  models,
  page,
  studio,
}) => {
  test.slow();
  const device = new DevicePlace(page);
  await studio.openReady();
  await teachColours(studio);
  await useSmol(models, hub);
  await expect(studio.badge).toContainText(`${SMOL}: Ready`);
  await models.open();
  await models.download(BY_NAME_MODEL);
  await models.close();
  await device.isReadyOffline();
  await Promise.all([host.close(), hub.close()]);
  await context.setOffline(true);
  await page.reload();
  await expect(studio.badge).toContainText(`${SMOL}: Ready`);
  await studio.ask.about(plainPicture('blue', 4));
  await studio.ask.names('wug');

  await test.step('it answers a free question', async () => {
    const { zone } = studio.ask;
    await zone
      .getByRole('textbox', { name: 'Ask anything about this picture' })
      .fill('What is it?');
    await zone.getByRole('button', { name: 'Send the question' }).click();
    const turns = zone.getByRole('list', { name: 'Conversation about this picture' });
    await expect(turns).toContainText('What is it?');
    await expect(turns.locator('[aria-busy="true"]')).toHaveCount(0);
  });

  await test.step('a true name is told from the picture alone, and an invented one is not', async () => {
    const dialog = page.getByRole('dialog', { name: 'Compare engines' });
    const byName = dialog.getByRole('region', { name: BY_NAME_MODEL });
    const compared = async () => {
      await studio.ask.zone.getByRole('button', { name: 'Compare engines' }).click();
      await expect(dialog.getByRole('status', { name: 'Comparison' })).toHaveText(
        'All were asked.',
      );
    };
    await compared();
    await expect(byName).toContainText('Not sure.');
    await expect(byName.getByRole('row', { name: /^wug <1.%/ })).toBeVisible();
    expect(await violationsFromTop(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await studio.teach.rename('wug', 'blue');
    await studio.ask.names('blue');
    await compared();
    await expect(byName).toContainText('there is “blue” in the image.');
    await expect(
      byName.getByRole('row', { name: /^blue (?:>99|100).% (?:>99|100).%/ }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await studio.teach.rename('blue', 'wug');
    await studio.ask.names('wug');
  });

  await test.step('the models are listed, and the one that is here can be left and taken up again', async () => {
    await models.open();
    await models.isHere(SMOL);
    await models.button(SMOL, 'Go back to Mini').click();
    await models.button(SMOL, 'Use this model').click();
    await models.button('DINOv2 small', 'See exact size').click();
    await expect(models.card('DINOv2 small')).toContainText(`Asking ${hub.host} for its list`);
    await models.close();
    await studio.ask.about(plainPicture('red', 4));
    await studio.ask.names('fep');
  });
});
