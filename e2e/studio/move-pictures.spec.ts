import { expect, test } from '../fixtures/test.ts';

test('pictures are moved by mouse, by their menu and from the test tray', async ({ studio }) => {
  const { teach, ask } = studio;
  await studio.openReady();
  await studio.teachAndAsk();

  await test.step('a muted concept takes no part in the answer', async () => {
    await teach.chooseForConcept('fep', 'Mute');
    await expect(ask.bars).toHaveCount(2);
    await teach.chooseForConcept('fep', 'Unmute');
    await expect(ask.bars).toHaveCount(3);
    await ask.names('fep');
  });

  await test.step('dragged to another concept, and the answer is asked anew', async () => {
    await teach.picture('fep', 1).dragTo(teach.card('wuggle'));
    await teach.holds('fep', 1);
    await teach.holds('wuggle', 3);
    await expect(studio.notices).toContainText(
      'Picture moved from “fep” to “wuggle”, which now has 3.',
    );
    await expect(ask.answer).not.toBeEmpty();
    await studio.undo();
    await teach.holds('fep', 2);
    await teach.holds('wuggle', 2);
  });

  await test.step('whatever a drag can do, the menu of a picture can do: move', async () => {
    await teach.chooseForPicture('fep', 1, 'Move to…', 'wuggle');
    await teach.holds('fep', 1);
    await teach.holds('wuggle', 3);
  });
  await test.step('copy', async () => {
    await teach.chooseForPicture('wuggle', 1, 'Copy to…', 'fep');
    await teach.holds('fep', 2);
    await teach.holds('wuggle', 3);
  });
  await test.step('mute and unmute', async () => {
    await teach.chooseForPicture('fep', 1, 'Mute');
    await expect(teach.picture('fep', 1)).toHaveAccessibleName(/muted/);
    await teach.chooseForPicture('fep', 1, 'Unmute');
    await expect(teach.picture('fep', 1)).not.toHaveAccessibleName(/muted/);
  });
  await test.step('ask about it', async () => {
    await teach.chooseForPicture('wuggle', 2, 'Use as question');
    await ask.names('wuggle');
  });
  await test.step('delete', async () => {
    await teach.chooseForPicture('fep', 1, 'Delete');
    await teach.holds('fep', 1);
  });

  await test.step('a picture of the test tray dragged to a card teaches, and leaves the tray', async () => {
    await studio.beginAnew();
    await studio.openPack('Two strangers');
    await ask.tray.nth(3).dragTo(teach.card('blicket'));
    await teach.holds('blicket', 5);
    await expect(ask.tray).toHaveCount(5);
    await ask.chooseForTray(2, 'Teach as…', 'zorbel');
    await teach.holds('zorbel', 5);
    await expect(ask.tray).toHaveCount(4);
  });
});
