import { expect, test } from '../fixtures/test.ts';

test('what was done is taken back and done again, by button and by keys', async ({
  page,
  studio,
}) => {
  const { teach } = studio;
  await studio.openReady();
  await studio.teachAndAsk();

  await test.step('one drop of several pictures is one step', async () => {
    await studio.button('Undo: choose the question picture').click();
    await studio.button('Undo: add pictures to “wuggle”').click();
    await expect(teach.pictures('wuggle')).toHaveCount(0);
    await teach.holds('fep', 2);
    await studio.redo();
    await teach.holds('wuggle', 2);
  });

  await test.step('a deleted picture comes back by button', async () => {
    await teach.chooseForPicture('fep', 1, 'Delete');
    await teach.holds('fep', 1);
    await studio.undo();
    await teach.holds('fep', 2);
    await studio.redo();
    await teach.holds('fep', 1);
  });

  await test.step('and by keys, with the focus anywhere but in a name', async () => {
    await teach.zone.focus();
    await page.keyboard.press('ControlOrMeta+z');
    await teach.holds('fep', 2);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await teach.holds('fep', 1);
    await page.keyboard.press('ControlOrMeta+z');
    await teach.holds('fep', 2);
  });

  await test.step('a deleted concept comes back from its message', async () => {
    await teach.chooseForConcept('wuggle', 'Delete concept');
    await expect(teach.card('wuggle')).toHaveCount(0);
    await studio.notices.getByRole('button', { name: 'Undo' }).last().click();
    await teach.holds('wuggle', 2);
  });

  await test.step('a name comes back', async () => {
    await teach.rename('fep', 'dax');
    await studio.undo();
    await expect(teach.card('fep')).toBeVisible();
  });
});
