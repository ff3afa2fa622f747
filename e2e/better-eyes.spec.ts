import { keepEyes, loseEyes } from './fixtures/kept-eyes.ts';
import { expect, test } from './fixtures/test.ts';

test('Mini sees with a kept vision encoder, and with its own when that is gone', async ({
  studio,
  page,
}) => {
  await studio.open();
  await keepEyes(page);
  await page.reload();
  await studio.engineIs('ready');
  await expect(studio.badge).toContainText('seeing with DINOv2 small');

  await test.step('it answers by what they see, with evidence for every demonstration', async () => {
    await studio.teachAndAsk();
    await expect(studio.why.evidence).toHaveCount(4);
  });

  await test.step('the badge says what answers', async () => {
    await studio.badge.click();
    const details = page.getByRole('dialog', { name: 'The model' });
    await expect(details).toContainText('mini-v1 + DINOv2 small');
    await page.keyboard.press('Escape');
  });

  await loseEyes(page);
  await page.reload();
  await studio.engineIs('ready');
  await expect(studio.notices).toContainText('DINOv2 small could not be used on this device');
  await expect(studio.badge).not.toContainText('seeing');
  await studio.ask.press();
  await studio.ask.names('fep');
});
