import { bareWords } from '../fixtures/bare-words.ts';
import { expect, test } from '../fixtures/test.ts';

/** Words that are the same in every language, and names that the page invents. */
const SAME = ['WebAssembly', 'Mini', 'blicket', 'zorbel', 'query', '.svg'];

test('the page changes its language at once, and every word of it', async ({
  studio,
  page,
  address,
}) => {
  await page.goto(`${address}&lang=pseudo`);
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'en-XA');
  await page.locator('.pack').first().click();
  await expect(page.locator('.evidence-rows').first()).toBeVisible();

  await test.step('no word of the zones is outside the catalogue', async () => {
    expect(await bareWords(page, '#teach, .evidence-frame, .what-if, .notices', SAME)).toEqual([]);
  });

  await test.step('another language comes without a reload, to what can be undone too', async () => {
    await page.locator('button:has(.lucide-monitor-smartphone)').click();
    await page.locator('.device-language').selectOption('en');
    await expect(html).toHaveAttribute('lang', 'en');
    await page.keyboard.press('Escape');
    await expect(studio.button('Undo: open “Two strangers”')).toBeEnabled();
    await expect(studio.why.zone).toContainText('What made it say');
    // No accents are left, not even on cards that are drawn anew only if they change.
    await expect(studio.teach.zone).toContainText('4 pictures');
    await expect(studio.teach.zone).not.toContainText(/[ƥćţŕēśĩ]/);
    const [taught, tested] = [studio.teach.zone.getByRole('row'), studio.ask.tray];
    await expect(taught.first()).toHaveAccessibleName(/, picture 1 of 4/);
    await expect(tested.first()).toHaveAccessibleName(/^Test picture 1 of/);
  });
});
