import { expect, test } from '../fixtures/test.ts';
import { violations, violationsFromTop } from '../fixtures/violations.ts';

test('the lesson of ten minutes, step by step, and its sheets on paper', async ({
  page,
  studio,
}) => {
  const { ask, sessions } = studio;
  const bar = page.getByRole('region', { name: 'Lesson', exact: true });
  await studio.openReady();
  await studio.button('Class').click();
  await page.getByRole('menuitem', { name: 'Lessons' }).click();
  await page.getByText('The answer', { exact: true }).first().click();
  expect(await violationsFromTop(page), 'the list').toEqual([]);

  await test.step('paper shows the sheet in view, and nothing else of the page', async () => {
    await studio.button('Open “A word that no computer has ever heard”').click();
    expect(page.url()).toContain('page=lessons&lesson=ten-minutes');
    expect(await violationsFromTop(page), 'the notes').toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('article', { name: 'Notes for the teacher' })).toBeVisible();
    await expect(studio.button('Class')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('tab', { name: 'Worksheet' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('article', { name: 'Worksheet' })).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Worksheet' })).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('the first question waits for the guesses of the class', async () => {
    await studio.button('Start this lesson').click();
    await expect(bar).toContainText('Step 1 of 4, 3 minutes');
    await bar.getByRole('button', { name: 'Open its session' }).click();
    await sessions.isNamed('Two strangers');
    await expect(ask.answer).toBeEmpty();
    await studio.button('Ask').click();
    await ask.names('blicket');
    expect(await violations(page, '.lesson-bar'), 'the bar').toEqual([]);
  });

  await test.step('the next one opens beside it, in the lab, and a reload keeps the step', async () => {
    await bar.getByRole('button', { name: 'Next step' }).click();
    await bar.getByRole('button', { name: 'Open with 1 picture each' }).click();
    await sessions.isNamed('Look-alikes, seed 15');
    await studio.button('Run all').click();
    await expect(page.getByText(/^4 of 8 right/)).toBeVisible();
    await page.reload();
    await expect(bar).toContainText('Step 2 of 4');
    await bar.getByRole('button', { name: 'Close the lesson' }).click();
    await expect(bar).toBeHidden();
  });

  await test.step('the cards are drawn here, with a key', async () => {
    await page.goto(`${studio.address}&page=lessons&lesson=unplugged`);
    await page.getByRole('tab', { name: 'Cards' }).click();
    await expect(page.getByRole('img', { name: /^The creature of card/ })).toHaveCount(32);
    await expect(page.getByText(/^No name, so “not sure”: A/)).toBeVisible();
  });
});
