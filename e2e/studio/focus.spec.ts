import { expect, test } from '../fixtures/test.ts';
import type { StudioPage } from '../fixtures/pages/studio.ts';

/** A visitor with a keyboard must find the focus near the thing that went away, and not at the top of the page. */
async function focusIsIn(studio: StudioPage, zone: 'Teach' | 'Ask' | 'Why'): Promise<void> {
  const region = studio.page.getByRole('region', { name: zone, exact: true });
  await expect(region.locator(':focus')).toHaveCount(1);
}

test('the focus stays near what went away', async ({ page, studio }) => {
  const { teach, ask, why } = studio;
  await studio.openReady();

  await test.step('undo with nothing left to undo hands it to redo', async () => {
    await teach.nameBoth('fep', 'dax');
    await studio.button(/^Undo: /).press('Enter');
    await expect(studio.button('Undo')).toBeDisabled();
    await expect(studio.button(/^Redo: /)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(studio.button('Redo')).toBeDisabled();
    await expect(studio.button(/^Undo: /)).toBeFocused();
    await studio.undo();
  });

  await test.step('a starter pack that was pressed leaves it in its zone', async () => {
    await page.getByRole('button', { name: 'Two strangers' }).press('Enter');
    await expect(ask.answer).not.toBeEmpty();
    await focusIsIn(studio, 'Teach');
  });
  await studio.beginAnew();

  await studio.teachAndAsk();

  await test.step('a picture moved by its menu', async () => {
    await teach.chooseForPicture('fep', 1, 'Move to…', 'wuggle');
    await teach.holds('fep', 1);
    await focusIsIn(studio, 'Teach');
  });
  await test.step('the last picture of a concept deleted by its key', async () => {
    await teach.picture('fep', 1).focus();
    await page.keyboard.press('Delete');
    await teach.holds('fep', 0);
    await focusIsIn(studio, 'Teach');
    await expect(why.evidence).not.toHaveCount(4);
  });
  await test.step('the comparison closed', async () => {
    await studio.undo();
    // The answer to the restored session would clear a comparison that was made before it.
    await expect(why.evidence).toHaveCount(4);
    await expect(why.zone.getByRole('button', { name: /were gone$/ }).first()).toBeVisible();
    await why.zone
      .getByRole('button', { name: /were gone$/ })
      .first()
      .press('Enter');
    await page.getByRole('button', { name: 'Close the comparison' }).press('Enter');
    await focusIsIn(studio, 'Why');
  });
  await test.step('the question removed', async () => {
    await page.getByRole('button', { name: 'Remove the question picture' }).press('Enter');
    await expect(ask.zone.getByRole('button', { name: 'Choose a question picture' })).toBeVisible();
    await focusIsIn(studio, 'Ask');
  });
  await test.step('a concept deleted by its menu', async () => {
    await teach.chooseForConcept('wuggle', 'Delete concept');
    await expect(teach.cards).toHaveCount(1);
    await focusIsIn(studio, 'Teach');
  });
});
