import { expect, test } from '../fixtures/test.ts';

test('a starter pack is one press away: concepts, test tray, first question and answer', async ({
  studio,
}) => {
  const { teach, ask, why, sessions } = studio;
  await studio.openReady();
  await studio.openPack('Two strangers');
  await teach.holds('blicket', 4);
  await teach.holds('zorbel', 4);
  await expect(ask.tray).toHaveCount(6);
  await expect(why.evidence).toHaveCount(8);

  await test.step('a press on the test tray asks about that picture and tells the truth', async () => {
    await ask.aboutTray(2);
    await expect(ask.question).toHaveAccessibleName('The question: query-2.svg');
    await expect(ask.zone.getByText(/^Right: it is|in truth it is/i)).toBeVisible();
  });

  await test.step('the trap opens in a session of its own when there is work on the table', async () => {
    await sessions.isNamed('Two strangers');
    await teach.zone.getByRole('button', { name: 'Show' }).click();
    await studio.openPack('The trap');
    await sessions.isNamed('The trap');
    await teach.holds('tiffle', 4);
    await expect(ask.tray).toHaveCount(6);

    await sessions.choose('Open…', 'Two strangers (14 pictures)');
    await sessions.isNamed('Two strangers');
    await teach.holds('blicket', 4);
  });
});
