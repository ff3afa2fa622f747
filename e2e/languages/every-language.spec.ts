import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { directionOf, languages, PSEUDO, tagOf } from '../../src/languages/languages.ts';
import { PageCatalogue } from '../fixtures/catalogue.ts';
import { chooseFilesInDialog } from '../fixtures/files/choose-files.ts';
import { foreignWords } from '../fixtures/foreign-words.ts';
import { expect, test } from '../fixtures/test.ts';
import { violations } from '../fixtures/violations.ts';
import { cutWords, textsOfPage } from '../fixtures/words-of-page.ts';

/** Names that the starter pack gives, and names and signs that are the same in every language. */
const NAMES = ['blicket', 'zorbel'];
const SAME = [
  ...NAMES,
  ...['Link-Context Studio', 'Mini', 'mini-v2.1', 'WebAssembly', 'wasm', 'DINOv2', 'SmolVLM2'],
  ...[
    'Chrome',
    'Edge',
    'Firefox',
    'Safari',
    'dax',
    'query',
    '.svg',
    '.lcl',
    '.csv',
    'broken.png',
    'localhost',
    'huggingface.co',
  ],
];
const DEVICE = 'button:has(.lucide-monitor-smartphone)';
const LESSON = 'a lesson';
const DAMAGED = { name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('no picture') };

const slow = Boolean(process.env['LCL_SLOW']);
const translated = languages.filter((one) => existsSync(`src/languages/${one}.po`));
const all = [...translated, ...PSEUDO];
/** From right to left, because that is where most goes wrong. `npm run test:slow` takes all of them. */
const one = all.find((language) => directionOf(language) === 'rtl');

for (const language of slow ? all : all.filter((wanted) => wanted === one))
  test(`a visitor works in ${language} and meets no other language`, async ({
    studio,
    page,
    address,
  }) => {
    test.slow();
    const read = { own: PageCatalogue.read(language), english: PageCatalogue.read('en') };
    const isLatin = !['ar', 'ja', 'zh-Hans', ...PSEUDO].includes(language);
    const isRight = async (place: string, within?: string) => {
      const { texts, bareNames } = await textsOfPage(page, NAMES);
      expect.soft(foreignWords(texts, { ...read, isLatin }, SAME), `${place}: words`).toEqual([]);
      // The prose of a lesson says "a blicket", as of any other thing.
      if (place !== LESSON) expect.soft(bareNames, `${place}: names`).toEqual([]);
      for (const width of [1366, 390]) {
        await page.setViewportSize({ width, height: width > 1000 ? 768 : 844 });
        expect.soft(await cutWords(page), `${place}, ${width} wide`).toEqual([]);
      }
      await page.setViewportSize({ width: 1366, height: 768 });
      if (slow) expect.soft(await violations(page, within), place).toEqual([]);
    };
    const html = page.locator('html');
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(`${address}&lang=${language}`);
    await expect(html).toHaveAttribute('lang', tagOf(language));
    await expect(html).toHaveAttribute('dir', directionOf(language));

    await test.step('nothing taught, and then an answer with its reasons', async () => {
      await isRight('empty');
      await page.locator('.pack').first().click();
      await expect(page.locator('.evidence-rows').first()).toBeVisible();
      const [first, last] = await Promise.all(['#teach', '#why'].map((zone) => leftOf(page, zone)));
      expect((first ?? 0) > (last ?? 0)).toBe(directionOf(language) === 'rtl');
      await page.locator('.what-if button').first().click();
      await expect(page.locator('.what-if-words')).not.toBeEmpty();
      await isRight('answered');
    });

    await test.step('a damaged picture, and an answer that is not sure', async () => {
      const add = page.locator('.concept-card-acts button:has(.lucide-image-plus)').first();
      await chooseFilesInDialog(page, add, [DAMAGED]);
      await expect(page.locator('.notice')).toBeVisible();
      await page.locator('.threshold-thumb input').focus();
      await page.keyboard.press('End');
      await isRight('not sure');
      await page.keyboard.press('Home');
    });

    await test.step('menus, and what is known of this device', async () => {
      for (const opener of ['.session-menu button', '[data-tour="class"]', DEVICE]) {
        await page.locator(opener).first().click();
        await expect(page.locator('.menu, .device-dialog')).toBeVisible();
        await isRight(opener, '.menu-popover, .device-popover');
        await page.keyboard.press('Escape');
      }
    });

    await test.step('the pages of the class', async () => {
      for (const icon of ['book-open', 'circle-question-mark', 'shield-check']) {
        await chooseIcon(page, '[data-tour="class"]', icon);
        await expect(page.locator('.class-page h2')).toBeVisible();
        await isRight(icon);
      }
      await chooseIcon(page, '[data-tour="class"]', 'book-open');
      await page.locator('.lesson-card button').first().click();
      await isRight(LESSON);
    });

    await test.step('the pages of the lab', async () => {
      await page.locator('[data-tour="lab"]').click();
      const tabs = page.locator('.lab-tab');
      await expect(tabs.first()).toBeVisible();
      for (let place = 0; place < (await tabs.count()); place += 1) {
        await tabs.nth(place).click();
        await isRight(`page ${place + 1} of the lab`);
      }
    });

    await test.step('what is printed', async () => {
      await page.evaluate(() => {
        window.print = () => undefined;
      });
      await chooseIcon(page, '.session-menu button', 'printer');
      // The page draws a sheet of its own as soon as it prints, and the one that was made ready takes its place.
      const ready = page.locator('.sheet-place .sheet');
      await ready.waitFor({ state: 'attached' });
      await page.emulateMedia({ media: 'print' });
      await expect(ready).toBeVisible();
      await isRight('the sheet', '.sheet-place .sheet');
      await page.emulateMedia({ media: 'screen' });
    });

    await test.step('another language comes without a reload, to what can be undone too', async () => {
      await page.locator(DEVICE).click();
      await page.locator('.device-language').selectOption('en');
      await expect(html).toHaveAttribute('lang', 'en');
      await expect(html).toHaveAttribute('dir', 'ltr');
      await page.keyboard.press('Escape');
      await page.locator('.studio-jump a').first().dispatchEvent('click');
      await expect(studio.button(/^Undo: /)).toBeEnabled();
      await expect(studio.why.zone).toContainText('What made it say');
      // Nothing is left of the other language, not even on cards that are drawn anew only if they change.
      await expect(studio.teach.zone).toContainText('4 pictures');
      const [taught, tested] = [studio.teach.zone.getByRole('row'), studio.ask.tray];
      await expect(taught.first()).toHaveAccessibleName(/, picture 1 of 4/);
      await expect(tested.first()).toHaveAccessibleName(/^Test picture 1 of/);
      const { texts } = await textsOfPage(page, NAMES);
      expect(texts.filter((text) => /[ƥćţŕēśĩ\u0600-\u06ff]/.test(text))).toEqual([]);
    });
  });

async function leftOf(page: Page, place: string): Promise<number> {
  return (await page.locator(place).boundingBox())?.x ?? 0;
}

/** Chooses in a menu by the icon of an item, because the words are in another language each time. */
async function chooseIcon(page: Page, opener: string, icon: string): Promise<void> {
  await page.locator(opener).first().click();
  await page.locator(`[role="menuitem"]:has(.lucide-${icon})`).click();
}
