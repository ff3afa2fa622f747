import type { Page } from '@playwright/test';
import { chooseInMenu } from '../fixtures/pages/choose-in-menu.ts';
import { showIn } from '../fixtures/pages/look.ts';
import { waves } from '../fixtures/pictures/pictures.ts';
import { download, withoutSavePicker } from '../fixtures/files/session-file.ts';
import { DevicePlace } from '../fixtures/pages/device-place.ts';
import { expect, test } from '../fixtures/test.ts';
import { violations } from '../fixtures/violations.ts';

const dark = { name: 'dark', colorScheme: 'dark', width: 1366, height: 768 } as const;

/** The picture on the wall is there, and not only its place. */
const showsPicture = (wall: Page) => expect(wall.locator('.wall img').first()).toBeVisible();

test('a class predicts, and a second window shows one thing at a time, then the lesson is replayed', async ({
  context,
  page,
  studio,
}, testInfo) => {
  test.setTimeout(90_000);
  const file = testInfo.outputPath('lesson.lcl');
  const bar = page.getByRole('region', { name: 'Presentation' });
  const inClass = (item: string) => chooseInMenu(page, studio.button('Class'), [item]);
  await withoutSavePicker(page);
  await studio.openReady();
  await studio.teachAndAsk();

  await test.step('predict first: the answer waits in the plain window too', async () => {
    await inClass('Predict first');
    const prediction = page.getByRole('region', { name: 'Predict first' });
    await expect(prediction).toBeVisible();
    await expect(studio.ask.zone).not.toContainText('in the image.');
    await expect(studio.why.zone).toContainText('After an answer, every picture is left out');
    await prediction.getByRole('group', { name: 'fep' }).getByLabel('One vote more').click();
    await expect(prediction.getByText('1 vote', { exact: true })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await prediction.getByRole('button', { name: 'Reveal the answer' }).click();
    await studio.ask.names('fep');
  });

  await showIn(dark, page);
  await inClass('Present');
  const [wall] = await Promise.all([
    context.waitForEvent('page'),
    bar.getByRole('button', { name: 'Open a second window' }).click(),
  ]);
  await wall.setViewportSize({ width: 1280, height: 720 });

  await test.step('the second window shows the concepts, light and without a control', async () => {
    await expect(wall.getByRole('heading', { name: 'What the model was shown' })).toBeVisible();
    await showsPicture(wall);
    await expect(bar.getByText('The second window shows what you see here.')).toBeVisible();
    const ground = wall.locator('.wall');
    await expect(ground).toHaveCSS('background-color', 'rgb(255, 253, 249)');
    await expect(wall.getByText('.png')).toHaveCount(0);
    expect(await violations(wall)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  await test.step('it is no second writer, and loads no model', async () => {
    await expect(wall.locator('html')).toHaveAttribute('data-engine', 'absent');
    await expect(page.getByText('being edited in another tab')).toHaveCount(0);
  });

  await test.step('it speaks the language of the teacher at once', async () => {
    const choose = (language: string) =>
      page.locator('.device-language').selectOption(language, { timeout: 10_000 });
    await new DevicePlace(page).open();
    await choose('de');
    await expect(wall.locator('html')).toHaveAttribute('lang', 'de');
    await expect(wall.getByRole('heading', { name: 'Was dem Modell gezeigt wurde' })).toBeVisible();
    await choose('en');
    await expect(wall.getByRole('heading', { name: 'What the model was shown' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the next question hides its answer until the clicker goes on', async () => {
    await studio.ask.about(waves(9));
    await expect(page.getByRole('region', { name: 'Predict first' })).toBeVisible();
    await wall.keyboard.press('PageDown');
    await expect(wall.getByRole('heading', { name: 'What is in the image?' })).toBeVisible();
    await wall.keyboard.press('1');
    await wall.keyboard.press('2');
    await wall.keyboard.press('+');
    await wall.keyboard.press('+');
    await wall.keyboard.press('-');
    await expect(wall.locator('.wall-tally')).toHaveText(['Votes: 1', 'Votes: 2', 'Votes: 0']);
    await bar.getByRole('button', { name: 'Take the last vote back' }).click();
    await expect(wall.locator('.wall-tally').nth(1)).toHaveText('Votes: 3');
    // A hand is counted right after a button of the studio was pressed.
    await studio.button('Class').focus();
    await page.keyboard.press('1');
    await expect(wall.locator('.wall-tally').first()).toHaveText('Votes: 2');
    await bar.getByRole('button', { name: 'Take the last vote back' }).click();
    await expect(wall.locator('.wall-tally').first()).toHaveText('Votes: 1');
    await expect(wall.locator('.wall')).not.toContainText('%');
  });

  await test.step('both windows may be loaded again in the middle', async () => {
    await wall.reload();
    await expect(wall.locator('.wall-tally').nth(1)).toHaveText('Votes: 3');
    await studio.sessions.isSaved();
    await page.reload();
    await expect(bar.getByRole('group', { name: 'wuggle' }).locator('output')).toHaveText('3');
    await expect(bar.getByText('The second window shows what you see here.')).toBeVisible();
    await expect(wall.locator('.wall-tally').nth(1)).toHaveText('Votes: 3');
  });

  await test.step('the reveal shows the votes beside the answer', async () => {
    await studio.engineIs('ready');
    await page.keyboard.press('PageDown');
    await expect(wall.getByRole('heading', { name: 'The model says: wuggle' })).toBeVisible();
    await expect(wall.locator('.wall-won')).toContainText('3 votes');
    await studio.ask.names('wuggle');
    await wall.keyboard.press('b');
    await expect(wall.locator('.wall-stage')).toBeEmpty();
    await wall.keyboard.press('.');
    await expect(wall.locator('.wall-won')).toBeVisible();
  });

  await test.step('a swap is predicted too', async () => {
    await studio.why.whatIf('“fep” and “wuggle” were swapped');
    await expect(studio.why.zone.getByText('The answer is hidden.')).toBeVisible();
    await bar.getByRole('button', { name: 'What if…' }).click();
    await expect(wall.getByRole('heading', { name: /^What if fep and wuggle/ })).toBeVisible();
    await wall.keyboard.press('ArrowRight');
    await expect(wall.getByRole('heading', { name: 'The model says: fep' })).toBeVisible();
    await expect(wall.getByText('Before the change it said: wuggle')).toBeVisible();
    await expect(studio.why.changed).toContainText('there is “fep” in the image.');
  });

  await test.step('without a second window this one is the wall, and Escape leads back', async () => {
    await Promise.all([
      wall.waitForEvent('close'),
      bar.getByRole('button', { name: 'End the presentation' }).click(),
    ]);
    await expect(bar).toHaveCount(0);
    await page.evaluate(() => (window.open = () => null));
    await inClass('Present');
    await bar.getByRole('button', { name: 'Open a second window' }).click();
    const here = page.getByRole('dialog', { name: 'The wall' });
    await expect(here).toContainText('What the model was shown');
    await page.keyboard.press('ArrowRight');
    await expect(here).toContainText('What is in the image?');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(bar.getByText('This browser opened no second window.')).toBeVisible();
    await bar.getByRole('button', { name: 'End the presentation' }).click();
  });

  await download(page, file, () => studio.sessions.choose('Save to a file…'));
  await test.step('the file plays on a page that loads no model', async () => {
    const player = await context.newPage();
    const asked: string[] = [];
    player.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await player.goto('/?replay');
    const choosing = player.waitForEvent('filechooser');
    await player.getByRole('button', { name: 'Open a session file…' }).click();
    await (await choosing).setFiles(file);
    const side = player.getByRole('region', { name: 'Presentation' });
    await expect(player.getByRole('heading', { name: 'What the model was shown' })).toBeVisible();
    await showsPicture(player);
    for (const heading of ['What is in the image?', 'The model says: fep', /^Why fep has/]) {
      await player.keyboard.press('PageDown');
      await expect(player.getByRole('heading', { name: heading })).toBeVisible();
    }
    await side.getByRole('button', { name: '6. Answer' }).click();
    await expect(player.getByRole('heading', { name: 'The model says: wuggle' })).toBeVisible();
    await player.keyboard.press('PageUp');
    await expect(player.getByRole('heading', { name: 'What is in the image?' })).toBeVisible();
    await side.getByRole('button', { name: '8. What if…' }).click();
    await expect(player.getByRole('heading', { name: /^What if fep and wuggle/ })).toBeVisible();
    await player.keyboard.press('PageDown');
    await expect(player.getByText('Before the change it said: wuggle')).toBeVisible();
    expect(await violations(player)).toEqual([]);
    expect(asked.filter((path) => /models|\.onnx|\.wasm|worker/.test(path))).toEqual([]);
    await expect(player.locator('html')).toHaveAttribute('data-engine', 'absent');
  });
});
