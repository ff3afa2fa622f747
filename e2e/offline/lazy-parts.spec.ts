import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseFilesInDialog } from '../fixtures/files/choose-files.ts';
import { dropFiles } from '../fixtures/files/drop-files.ts';
import { download, withoutSavePicker } from '../fixtures/files/session-file.ts';
import { writeFiles } from '../fixtures/files/write-files.ts';
import { packZip, unpackZip } from '../fixtures/files/zip.ts';
import { expect, hostedTest as test } from '../fixtures/hosting/hosted.ts';
import { DevicePlace } from '../fixtures/pages/device-place.ts';
import { ModelsPlace } from '../fixtures/pages/models-place.ts';
import { encodePng } from '../fixtures/pictures/png.ts';
import { several, sun, waves } from '../fixtures/pictures/pictures.ts';

// Parts that the first answer does not need are fetched later. They come from the page's own caches, or a message says
// that they cannot be fetched.

test.use({ permissions: ['camera'] });

/** A small picture of one colour, which no other number gives, not even after its compression. */
const colouredPicture = (number: number) => ({
  name: `colour-${number}.png`,
  mimeType: 'image/png',
  buffer: encodePng(8, 8, () => [(number * 37) % 256, (number * 91) % 256, (number * 151) % 256]),
});

test('after one visit every part of the page opens without a network', async ({
  context,
  host,
  page,
  studio,
  watch,
}, testInfo) => {
  test.setTimeout(180_000);
  const { ask, sessions, teach } = studio;
  const device = new DevicePlace(page);
  const folder = writeFiles(testInfo.outputPath('drop'), {
    'birds.zip': await packZip({ 'owl/1.png': sun(1).buffer, 'owl/2.png': sun(2).buffer }),
    'wave.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="3"/></svg>',
  });
  const saved = testInfo.outputPath('saved.lcl');
  const exported = testInfo.outputPath('exported.zip');
  await withoutSavePicker(page);
  await studio.openReady();
  await device.isReadyOffline();
  await host.close();
  await context.setOffline(true);
  await page.reload();
  await studio.engineIs('ready');

  await test.step('this device', async () => {
    await device.open();
    await expect(device.offline).toContainText('Everything was found on this device');
    await device.close();
    await expect(device.button).toBeFocused();
  });
  await test.step('a dropped zip', async () => {
    await dropFiles(page, teach.zone.getByText('A folder becomes a concept'), [
      join(folder, 'birds.zip'),
    ]);
    await teach.holds('owl', 2);
  });
  await test.step('an SVG', async () => {
    await teach.add('owl', [join(folder, 'wave.svg')]);
    await teach.holds('owl', 3);
  });
  await test.step('the answer’s slider, and comparing', async () => {
    await studio.button('Add a concept').click();
    await page.keyboard.type('wuggle');
    await page.keyboard.press('Enter');
    await teach.add('wuggle', several(waves, 2));
    await ask.about(waves(9));
    await ask.names('wuggle');
    await ask.threshold.press('ArrowRight');
    await ask.zone.getByRole('button', { name: 'Compare engines' }).click();
    const compare = page.getByRole('dialog', { name: 'Compare engines' });
    await expect(compare.getByRole('region', { name: 'Mini', exact: true })).toContainText(
      'wuggle',
    );
    await compare.getByRole('button', { name: 'Close' }).click();
  });
  await test.step('a session file, saved and opened', async () => {
    await sessions.rename('Herbs');
    await download(page, saved, () => sessions.choose('Save to a file…'));
    await sessions.choose('New session');
    await teach.holds('owl', 0);
    await chooseFilesInDialog(page, sessions.button, [saved], () =>
      sessions.choose('Open a file…'),
    );
    await expect(studio.notices).toContainText('Opened “Herbs”');
    await teach.holds('owl', 3);
  });
  await test.step('an export', async () => {
    await download(page, exported, () =>
      sessions.choose('Export…', 'Pictures in folders (imagefolder)'),
    );
    const paths = [...(await unpackZip(readFileSync(exported))).keys()];
    expect(paths).toContain('train/wuggle/0001.webp');
  });
  await test.step('the camera', async () => {
    await page.getByRole('button', { name: 'Record with the camera: owl' }).press('Enter');
    const panel = page.getByRole('dialog', { name: 'Record owl' });
    await expect(panel.getByRole('button', { name: 'Hold to record' })).toBeEnabled();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Record with the camera: owl' })).toBeFocused();
    await ask.zone.getByRole('button', { name: 'Ask with the camera' }).click();
    const live = page.getByRole('region', { name: 'Live question' });
    await expect(live.getByRole('button', { name: 'Keep this one' })).toBeEnabled();
    await ask.zone.getByRole('button', { name: 'Close the camera' }).click();
  });
  await test.step('all pictures of a long list', async () => {
    await teach.add('wuggle', several(colouredPicture, 101));
    const all = page.getByRole('button', { name: 'All 103 pictures of wuggle' });
    // A busy machine reads about five pictures a second.
    await expect(all).toBeVisible({ timeout: 60_000 });
    await all.click();
    await expect(page.getByRole('button', { name: 'Fewer pictures of wuggle' })).toBeVisible();
  });
  await test.step('the models', async () => {
    const models = new ModelsPlace(page);
    await models.open();
    await expect(models.button('DINOv2 small', 'See exact size')).toBeVisible();
    await models.close();
  });
  await test.step('and nothing of it is against the page’s policy', () => {
    expect(watch.complaints()).toEqual([]);
  });
});

test.describe('a part that cannot be fetched', () => {
  // If a service worker had kept the part, the network would never be asked.
  test.use({ serviceWorkers: 'block' });

  test('is reported in a sentence, nothing is lost, and the next press fetches it', async ({
    page,
    studio,
    watch,
  }, testInfo) => {
    test.slow();
    const { notices, teach } = studio;
    const sentence = 'This part of the studio could not be fetched. Your work is as it was';
    watch.foresee(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
    const folder = writeFiles(testInfo.outputPath('drop'), {
      'birds.zip': await packZip({ 'owl/1.png': sun(1).buffer }),
    });
    const models = new ModelsPlace(page);
    let isGone = true;
    await page.route(/\/assets\/(?:file-part|catalogue)-[^/]*\.js(?:\?|$)/, (route) =>
      isGone ? route.abort('internetdisconnected') : route.continue(),
    );
    await studio.openReady();
    const drop = () =>
      dropFiles(page, teach.zone.getByText('A folder becomes a concept'), [
        join(folder, 'birds.zip'),
      ]);
    const cards = await teach.cards.count();

    await drop();
    await expect(notices).toContainText(sentence);
    await expect(teach.cards).toHaveCount(cards);
    // The message covers the session.
    await studio.button('Dismiss').click();
    await models.open();
    await expect(models.dialog.getByRole('alert')).toContainText(sentence);
    await expect(models.dialog.getByRole('button', { name: 'Close' })).toBeVisible();
    await models.dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(models.dialog.getByRole('alert')).toContainText(sentence);

    isGone = false;
    await models.dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(models.button('DINOv2 small', 'See exact size')).toBeVisible();
    await models.close();
    await drop();
    await teach.holds('owl', 1);
  });
});
