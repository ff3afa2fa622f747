import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures/test.ts';

test('covers parts of a question, and takes its answer along as a picture', async ({
  page,
  studio,
}) => {
  await studio.openReady();
  await studio.teachAndAsk();
  const cells = page.getByRole('grid', { name: 'Cells of the picture' });
  const candidates = page.getByRole('table', { name: 'Probability of every candidate' });
  const covered = cells.getByRole('gridcell', { selected: true });
  const work = page.getByRole('region', { name: 'Cover the question' });

  await test.step('the answer is copied as a picture, or offered as a file', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await studio.button('Copy as a picture').click();
    await expect(studio.notices).toContainText('on the clipboard as a picture');
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const picture = item && (await createImageBitmap(await item.getType('image/png')));
      return [picture?.width, picture?.height];
    });
    expect(size).toEqual([1600, 900]);
    await studio.dismissAll();
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await studio.button('Copy as a picture').click();
    await expect(studio.notices).toContainText('does not let the page copy a picture');
    await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    const download = page.waitForEvent('download');
    await studio.notices.getByRole('button', { name: 'Save as a picture' }).click();
    expect((await download).suggestedFilename()).toMatch(/answer\.png$/);
    await studio.dismissAll();
  });

  await test.step('one press leads from the answer to the brush', async () => {
    await studio.button('Cover up the question').click();
    await expect(candidates.getByRole('row', { name: /fep/ })).toBeVisible();
    await expect(work.getByText('Nothing is covered.')).toBeVisible();
  });

  await test.step('a stroke covers, and the probabilities move', async () => {
    const before = await candidates.getByRole('row', { name: /fep/ }).textContent();
    const box = await cells.boundingBox();
    if (!box) throw new Error('the cells are not in view');
    const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
    await page.mouse.move(...at(0.1, 0.5));
    await page.mouse.down();
    await page.mouse.move(...at(0.9, 0.4), { steps: 5 });
    await page.mouse.move(...at(0.1, 0.3), { steps: 5 });
    await page.mouse.up();
    await expect(candidates.getByRole('row', { name: /fep/ })).not.toHaveText(before ?? '');
    await studio.button('Undo stroke').click();
    await expect(work.getByText('Nothing is covered.')).toBeVisible();
    await expect(candidates.getByRole('row', { name: /fep/ })).toHaveText(before ?? '');
  });

  await test.step('the keyboard covers cell by cell, says so, and undoes it', async () => {
    await cells.getByRole('gridcell').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(' ');
    await expect(covered).toHaveAccessibleName('Row 2, column 2: covered');
    await expect(page.getByRole('status', { name: 'Answer under the cover' })).toContainText(
      '2 % of the picture is covered.',
    );
    const size = page.getByRole('slider', { name: 'Brush size' });
    const before = Number(await size.inputValue());
    await page.keyboard.press('+');
    expect(Number(await size.inputValue())).toBeGreaterThan(before);
    await page.keyboard.press('Control+z');
    await expect(covered).toHaveCount(0);
    await studio.button('Redo stroke').click();
    await expect(covered).toHaveCount(1);
    await studio.button('Uncover all').click();
    await expect(covered).toHaveCount(0);
  });

  await test.step('a map of the cells ends where its page is left', async () => {
    await studio.button(/^Cover each of \d+ cells in turn$/).click();
    await page.getByRole('tab', { name: 'Tray' }).click();
    await page.getByRole('tab', { name: 'Cover up' }).click();
    await expect(studio.button(/^Cover each of \d+ cells in turn$/)).toBeVisible();
  });

  await test.step('one press shows where the answer rests, as a map and as a table', async () => {
    await page.getByRole('combobox', { name: 'Cells' }).selectOption('4 × 4');
    await studio.button('Cover each of 16 cells in turn').click();
    const map = page.getByRole('img', { name: /^Map of the cells\. .*16 cells/ });
    await expect(map).toBeVisible();
    await page.getByText('All 16 cells as a table').click();
    const rows = page.getByRole('region', { name: 'All cells' }).locator('tbody tr');
    await expect(rows).toHaveCount(16);
    await expect(rows.first()).toContainText('row 1, column 1');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  await test.step('the question and its answer are as they were', async () => {
    await studio.button('Studio').click();
    await studio.ask.names('fep');
    await expect(studio.button(/^Undo: /)).toHaveAccessibleName(/question|picture/i);
  });
});
