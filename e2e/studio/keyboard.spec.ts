import type { Locator, Page } from '@playwright/test';
import { chooseFilesInDialog } from '../fixtures/files/choose-files.ts';
import { several, sun, waves, type MadePicture } from '../fixtures/pictures/pictures.ts';
import { expect, test } from '../fixtures/test.ts';

/** Modifiers, as the browser's protocol counts them. */
const CTRL = 2;
const SHIFT = 8;

/** Presses Tab until the element has the focus. Fails if it takes more steps than a person would accept. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

/** Opens the file picker of the focused button with Enter and chooses files. */
async function enterFiles(page: Page, files: readonly MadePicture[]): Promise<void> {
  await chooseFilesInDialog(page, page.locator(':focus'), files, () =>
    page.keyboard.press('Enter'),
  );
}

test('the whole main job is done by keyboard alone', async ({ page, studio }) => {
  const { teach, ask, why } = studio;
  await studio.openReady();
  const fields = teach.zone.getByRole('textbox', { name: 'Name of the concept' });

  await test.step('name and teach', async () => {
    await tabTo(page, fields.nth(0));
    await page.keyboard.type('fep');
    await page.keyboard.press('Enter');
    await tabTo(page, teach.addButton('fep'));
    await enterFiles(page, several(sun, 3));
    await teach.holds('fep', 3);
    await tabTo(page, fields.nth(1));
    await page.keyboard.type('wuggle');
    await page.keyboard.press('Enter');
    await tabTo(page, teach.addButton('wuggle'));
    await enterFiles(page, several(waves, 2));
    await teach.holds('wuggle', 2);
  });

  await test.step('ask', async () => {
    await tabTo(page, ask.zone.getByRole('button', { name: 'Choose a question picture' }));
    await enterFiles(page, [waves(9)]);
    await ask.names('wuggle');
  });

  await test.step('what if', async () => {
    const swap = why.zone.getByRole('button', { name: /were swapped$/ });
    await tabTo(page, swap);
    await page.keyboard.press('Enter');
    await expect(why.changed).toContainText('there is “fep” in the image.');
  });

  await test.step('go to a picture by arrows and move it by its menu', async () => {
    await tabTo(page, teach.picture('fep', 3), 'Shift+Tab');
    await page.keyboard.press('ArrowLeft');
    await expect(teach.picture('fep', 2)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menu')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name: 'Move to…' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('menuitem', { name: 'wuggle' })).toBeFocused();
    await page.keyboard.press('Enter');
    await teach.holds('wuggle', 3);
  });

  await test.step('delete a picture and take it back', async () => {
    await tabTo(page, teach.picture('fep', 2), 'Shift+Tab');
    await page.keyboard.press('Delete');
    await teach.holds('fep', 1);
    await page.keyboard.press('ControlOrMeta+z');
    await teach.holds('fep', 2);
  });

  await test.step('undo on a keyboard without Latin letters, and never in a field', async () => {
    const keyboard = await page.context().newCDPSession(page);
    const pressYa = (modifiers: number) =>
      keyboard.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'я',
        code: 'KeyZ',
        windowsVirtualKeyCode: 90,
        modifiers,
      });
    await fields.nth(1).fill('tulver');
    await page.keyboard.press('Enter');
    await fields.nth(1).blur();
    // The browser's own undo, as in its menu.
    await page.evaluate('document.execCommand("undo")');
    await expect(fields.nth(1)).toHaveValue('tulver');
    await page.keyboard.press('Tab');
    await expect(teach.card('tulver')).toBeVisible();
    await fields.nth(0).focus();
    await pressYa(CTRL);
    await expect(fields.nth(1)).toHaveValue('wuggle');
    await pressYa(CTRL + SHIFT);
    await expect(fields.nth(1)).toHaveValue('tulver');
  });
});
