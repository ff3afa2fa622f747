import { expect, test } from '../fixtures/test.ts';

test('a reload brings back names, pictures, question and answer, and several sessions are kept beside each other', async ({
  page,
  studio,
}) => {
  const { teach, ask, why, sessions } = studio;
  await studio.openReady();
  await studio.teachAndAsk();
  await sessions.rename('Lesson 3');
  await sessions.isSaved();

  await page.reload();
  await ask.names('fep');
  await sessions.isNamed('Lesson 3');
  await teach.holds('fep', 2);
  await teach.holds('wuggle', 2);
  await expect(teach.picture('fep', 1).getByRole('img')).toHaveJSProperty('naturalWidth', 128);
  await expect(ask.question).toHaveAccessibleName('The question: sun-9.png');
  await expect(why.evidence).toHaveCount(4);

  await test.step('and the model answers again', async () => {
    await studio.engineIs('ready');
    await teach.chooseForPicture('wuggle', 1, 'Use as question');
    await ask.names('wuggle');
    await studio.undo();
    await ask.names('fep');
  });

  await sessions.rename('Suns');

  await test.step('a new one leaves the old one as it was', async () => {
    await sessions.choose('New session');
    await expect(teach.card('fep')).toHaveCount(0);
    await page.reload();
    await sessions.isNamed('Session');
    await expect(teach.card('fep')).toHaveCount(0);
    await sessions.rename('Empty');
    await sessions.isSaved();
    await sessions.choose('Open…', 'Suns (5 pictures)');
    await teach.holds('fep', 2);
  });

  await test.step('a copy is a session of its own', async () => {
    await sessions.choose('Duplicate');
    await sessions.isNamed('Suns copy');
    await teach.rename('fep', 'dax');
    await sessions.isSaved();
    await sessions.choose('Open…', 'Suns (5 pictures)');
    await sessions.isNamed('Suns');
    await expect(teach.card('fep')).toBeVisible();
  });

  await test.step('a deleted one is brought back by one press', async () => {
    await sessions.choose('Delete this session');
    await expect(studio.notices).toContainText('Deleted “Suns”.');
    await expect(sessions.button).not.toHaveAccessibleName('Session: Suns');
    await studio.button('Bring back').click();
    await sessions.isNamed('Suns');
    await teach.holds('fep', 2);
  });

  await test.step('the last one opened is there after a reload', async () => {
    await page.reload();
    await sessions.isNamed('Suns');
    await teach.holds('fep', 2);
  });
});
