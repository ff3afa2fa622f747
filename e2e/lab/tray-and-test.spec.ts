import { dropFiles } from '../fixtures/files/drop-files.ts';
import { seedSession } from '../fixtures/files/seed-session.ts';
import { writeTaughtAndTested } from '../fixtures/files/taught-and-tested.ts';
import { EngineLog } from '../fixtures/pages/engine-log.ts';
import { showIn, type Look } from '../fixtures/pages/look.ts';
import { expect, test } from '../fixtures/test.ts';
import { violations } from '../fixtures/violations.ts';

const looks: readonly Look[] = [
  { name: 'dark', colorScheme: 'dark', width: 1280, height: 720 },
  { name: 'on a phone', colorScheme: 'light', width: 390, height: 844 },
  { name: 'light', colorScheme: 'light', width: 1280, height: 720 },
];

test('the tray is run, its numbers open their pictures, and every page of the lab is accessible', async ({
  page,
  studio,
}, testInfo) => {
  test.slow();
  const log = await EngineLog.attach(page);
  const file = testInfo.outputPath('Stripes.lcl');
  await writeTaughtAndTested(file, testInfo.outputPath('stripes'));
  await studio.openReady();
  const beside = page.getByRole('banner').getByRole('heading', { level: 1 });
  await dropFiles(page, beside, [file]);
  await studio.sessions.isNamed('Stripes');
  await studio.button('Lab').click();
  const open = (tab: string) => page.getByRole('tab', { name: tab }).click();
  const isClean = async () => {
    for (const look of looks) {
      await showIn(look, page);
      await studio.fitsItsWidth();
      expect(await violations(page, '.lab'), look.name).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await violations(page, '.lab'), 'forced colours').toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
  };

  await test.step('a key says what a test picture is, and undo takes it back', async () => {
    await open('Tray');
    const tiles = page.getByRole('grid', { name: 'Pictures of the test tray' }).getByRole('row');
    await expect(tiles).toHaveCount(4);
    await tiles.first().focus();
    await page.keyboard.press('2');
    await expect(tiles.first()).toHaveAccessibleName(/in truth “wuggle”/);
    await studio.undo();
    await expect(tiles.first()).toHaveAccessibleName(/in truth “fep”/);
    await isClean();
  });

  const headline = page.locator('.lab-headline-count');
  await test.step('a run counts, and a cell opens its pictures', async () => {
    await open('Test');
    await studio.button('Run all').click();
    await expect(headline).toHaveText(/^\d of 4 right/);
    const cell = page.getByRole('button', { name: /^\d of (fep|wuggle) said to be / }).first();
    await cell.click();
    await expect(cell).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('heading', { name: /^In truth “/ })).toBeVisible();
    await isClean();
  });

  await test.step('the bar recounts without asking the model', async () => {
    const runs = async () => (await log.states()).length;
    const before = await runs();
    const slider = page.getByRole('slider').first();
    await slider.focus();
    await page.keyboard.press('End');
    await expect(headline).toHaveText(/^0 of 4 right/);
    await page.keyboard.press('Home');
    await expect(headline).not.toHaveText(/^0 of 4 right/);
    expect(await runs(), 'what the engine did').toBe(before);
  });

  await test.step('checks end with verdicts', async () => {
    await open('Checks');
    await studio.button('Run all checks').click();
    await expect(page.locator('.check-verdict')).toHaveCount(6);
    await isClean();
  });

  await test.step('the paper’s experiment on one drawn pair', async () => {
    await open('Paper');
    await page.getByLabel('New creatures').selectOption('1');
    await studio.button('Draw questions').click();
    await studio.button('Run the experiment').click();
    await studio.button('Run it again').waitFor({ timeout: 60_000 });
    const table = page.getByRole('region', { name: 'Table of the counts' });
    await expect(table.getByRole('row').nth(1)).toContainText('of 8');
    await isClean();
  });

  await test.step('an experiment is drawn and lies on the table', async () => {
    await open('Draw');
    await isClean();
    await studio.button('Draw it').click();
    await expect(studio.teach.cards).toHaveCount(2);
    await expect(studio.ask.answer).not.toBeEmpty();
  });
});

test('a page that is left in the middle of a run keeps what was answered, and goes on', async ({
  page,
  studio,
  watch,
}) => {
  watch.foresee(/favicon/);
  await page.goto('/samples/packs.json');
  await seedSession(page, { concepts: 2, pictures: 2, tested: 60 });
  await studio.openReady();
  await studio.button('Lab').click();
  await page.getByRole('tab', { name: 'Test' }).click();
  // Mini is quick, so the page itself leaves as soon as the tenth is answered.
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const words = document.querySelector('.lab-progress > span')?.textContent ?? '';
      if (!(Number.parseInt(words) > 9)) return;
      observer.disconnect();
      location.reload();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await studio.button('Run all').click();
  await expect(studio.button('Go on')).toBeVisible();
  const kept = page.getByText(/^\d+ of 60 pictures were answered/);
  expect(Number.parseInt((await kept.textContent()) ?? '')).toBeGreaterThan(9);
  await studio.button('Go on').click();
  await expect(page.getByText(/^\d+ of 60 right/)).toBeVisible({ timeout: 30_000 });
  await expect(studio.button('Go on')).toBeHidden();
});
