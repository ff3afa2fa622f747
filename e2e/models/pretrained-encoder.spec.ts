import { keepEncoder, loseEncoder } from '../fixtures/hub/kept-encoder.ts';
import { expect, hubTest as test } from '../fixtures/hub/with-hub.ts';

test('Mini uses a kept vision encoder, and its own when that is gone', async ({
  studio,
  page,
  watch,
}) => {
  // A page of the same origin that loads no model and has no icon.
  watch.foresee(/favicon/);
  await page.goto('/samples/packs.json');
  await keepEncoder(page);
  await studio.openReady();
  await expect(studio.badge).toContainText('seeing with DINOv2 small');

  await test.step('it answers by what they see, with evidence for every demonstration', async () => {
    await studio.teachAndAsk();
    await expect(studio.why.evidence).toHaveCount(4);
  });

  await test.step('the badge says what answers', async () => {
    await studio.badge.click();
    const details = page.getByRole('dialog', { name: 'The model' });
    await expect(details).toContainText('mini-v2.1 + DINOv2 small');
    await page.keyboard.press('Escape');
  });

  await loseEncoder(page);
  await page.reload();
  await studio.engineIs('ready');
  await expect(studio.notices).toContainText('DINOv2 small could not be used on this device');
  await expect(studio.badge).not.toContainText('seeing');
  await studio.ask.press();
  await studio.ask.names('fep');
});

test('a pretrained encoder is fetched, used and left in the catalogue, and the question follows', async ({
  page,
  studio,
  hub,
  models,
}) => {
  test.slow();
  const DINO = 'DINOv2 small';
  await studio.openReady();
  await studio.teachAndAsk();
  await models.open();
  await models.takeFrom(hub.address);
  await models.download(DINO);
  await models.button(DINO, 'See with this').click();
  await expect(models.card(DINO)).toContainText('Mini sees with it now.');
  await models.close();

  await test.step('the badge says so, and the question is answered anew with them', async () => {
    await expect(studio.badge).toContainText(`seeing with ${DINO}`);
    await expect(studio.why.evidence).toHaveCount(4);
    await expect(studio.ask.zone).not.toContainText('gave this answer');
    await studio.badge.click();
    await expect(page.getByRole('dialog', { name: 'The model' })).toContainText(
      `It sees with ${DINO} in the place of its own encoder.`,
    );
    await page.keyboard.press('Escape');
  });

  await test.step('an answer that is not asked for anew says whose it is', async () => {
    await studio.ask.atOnce.press(' ');
    await models.open();
    await models.button(DINO, 'Back to Mini’s own eyes').click();
    await models.close();
    await expect(studio.badge).not.toContainText('seeing');
    await expect(studio.ask.zone).toContainText(
      `mini-v2.1 + ${DINO} gave this answer; mini-v2.1 answers now. Press Ask for a new answer.`,
    );
    await studio.ask.press();
    await studio.ask.names('fep');
    await expect(studio.ask.zone).not.toContainText('gave this answer');
  });
});
