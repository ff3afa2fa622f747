import { readFileSync, writeFileSync } from 'node:fs';
import { chooseFilesInDialog } from '../fixtures/files/choose-files.ts';
import { dropFiles } from '../fixtures/files/drop-files.ts';
import { several, sun } from '../fixtures/pictures/pictures.ts';
import {
  download,
  headOfSaved,
  withoutSavePicker,
  withSavePicker,
} from '../fixtures/files/session-file.ts';
import { writeMadeSession } from '../fixtures/files/made-session.ts';
import { StudioPage } from '../fixtures/pages/studio.ts';
import { expect, test } from '../fixtures/test.ts';

// Two browsers encode every picture. `npm run test:slow` uses a hundred, which takes half a minute.
const counts = process.env['LCL_SLOW'] ? { fep: 39, wuggle: 60 } : { fep: 7, wuggle: 12 };
const pictures = counts.fep + counts.wuggle + 1;

test(`a session of ${pictures} pictures goes from browser to browser as a file`, async ({
  page,
  studio,
  browser,
  baseURL,
  address,
}, testInfo) => {
  test.setTimeout(90_000);
  const { teach, ask, sessions, notices } = studio;
  const opened = `Opened “Herbs” (${pictures} pictures, 2 concepts).`;
  const made = testInfo.outputPath('made.lcl');
  const saved = testInfo.outputPath('Herbs.lcl');
  await writeMadeSession(made, 'Herbs', counts);
  await withoutSavePicker(page);
  await studio.openReady();
  await openFile(studio, made);
  await expect(notices).toContainText(opened);
  // Every picture is encoded first.
  const answer = 'there is "fep" in the image.';
  await expect(ask.answer).toHaveText(answer, { timeout: 60_000 });
  await teach.chooseForPicture('fep', 2, 'Mute');
  await expect(ask.answer).toHaveText(answer, { timeout: 30_000 });
  const bars = await ask.bars.allTextContents();
  const name = await download(page, saved, () => sessions.choose('Save to a file…'));
  expect(name).toBe('Herbs.lcl');
  await expect(notices).toContainText(
    `as Herbs.lcl in your downloads (${pictures} pictures, 2 concepts).`,
  );

  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  try {
    const there = new StudioPage(await context.newPage(), address);
    await there.open();
    await openFile(there, saved);
    await expect(there.notices).toContainText(opened);
    await there.sessions.isNamed('Herbs');
    await there.teach.holds('fep', counts.fep);
    await there.teach.holds('wuggle', counts.wuggle);
    await there.ask.names('fep');
    expect(await there.ask.bars.allTextContents()).toEqual(bars);
    await test.step('and is kept there', async () => {
      await there.sessions.isSaved();
      await there.page.reload();
      await there.sessions.isNamed('Herbs');
      await there.teach.holds('wuggle', counts.wuggle);
      // Pictures that are scrolled out of view are not drawn.
      await there.teach.picture('wuggle', counts.wuggle).scrollIntoViewIfNeeded();
      await expect(there.teach.picture('wuggle', counts.wuggle).getByRole('img')).toHaveJSProperty(
        'naturalWidth',
        64,
      );
    });
  } finally {
    await context.close();
  }
});

test('a damaged file changes nothing; a whole one opens wherever it is dropped, or is merged', async ({
  page,
  studio,
}, testInfo) => {
  const { teach, ask, sessions, notices } = studio;
  const path = testInfo.outputPath('Suns.lcl');
  const cut = testInfo.outputPath('cut.lcl');
  await withoutSavePicker(page);
  await studio.openReady();
  await studio.teachAndAsk();
  await sessions.rename('Suns');
  await download(page, path, () => page.keyboard.press('ControlOrMeta+s'));
  const bytes = readFileSync(path);
  writeFileSync(cut, bytes.subarray(0, bytes.length / 2));

  const beside = page.getByRole('banner').getByRole('heading', { level: 1 });
  await dropFiles(page, beside, [cut]);
  await expect(notices).toContainText('cut.lcl could not be opened');
  await expect(notices).toContainText('Your work is as it was.');
  await sessions.isNamed('Suns');
  await teach.holds('fep', 2);
  await ask.names('fep');

  await test.step('as a copy, for the session has gone on since', async () => {
    await teach.rename('fep', 'dax');
    await dropFiles(page, teach.zone.getByText('A folder becomes a concept'), [path]);
    await expect(notices).toContainText('Opened “Suns 2” (5 pictures, 2 concepts).');
    await teach.holds('fep', 2);
    await ask.names('fep');
  });

  await test.step('which answers', async () => {
    await teach.chooseForPicture('wuggle', 1, 'Use as question');
    await ask.names('wuggle');
  });

  await test.step('merging a file doubles nothing and is one step of undo', async () => {
    await studio.beginAnew();
    const three = testInfo.outputPath('Three.lcl');
    await teach.nameBoth('fep', 'wuggle');
    await teach.add('fep', several(sun, 3));
    await teach.holds('fep', 3);
    await download(page, three, () => sessions.choose('Save to a file…'));
    await studio.beginAnew();
    await teach.nameBoth('fep', 'gazzer');
    await teach.add('fep', [sun(1), sun(7)]);
    await teach.holds('fep', 2);

    const press = () => sessions.choose('Merge a file…');
    await chooseFilesInDialog(page, sessions.button, [three], press);
    await expect(notices).toContainText('2 pictures and 1 concept came in.');
    await teach.holds('fep', 4);
    await expect(teach.card('wuggle')).toBeVisible();
    await studio.undo();
    await teach.holds('fep', 2);
    await expect(teach.card('wuggle')).toHaveCount(0);
  });
});

test('where the browser keeps nothing, the work goes to a file', async ({ page, studio }) => {
  const { teach, notices } = studio;
  await withSavePicker(page);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no storage here', 'SecurityError');
    };
  });
  await studio.open();
  await teach.nameBoth('fep', 'wuggle');
  await teach.add('fep', several(sun, 2));
  await teach.holds('fep', 2);
  await notices.getByRole('button', { name: 'Save to a file' }).click();
  await expect(notices).toContainText('Saved “Session” as Session.lcl (2 pictures, 2 concepts).');
  expect(await headOfSaved(page, 'Session.lcl')).toBe('PK');
});

/** Opens a file through the session's menu. */
function openFile({ page, sessions }: StudioPage, path: string): Promise<void> {
  return chooseFilesInDialog(page, sessions.button, [path], () => sessions.choose('Open a file…'));
}
