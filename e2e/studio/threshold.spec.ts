import { EngineLog } from '../fixtures/pages/engine-log.ts';
import { expect, test } from '../fixtures/test.ts';

test('“not sure” is an answer, and its bar moves by keyboard without asking the model again', async ({
  page,
  studio,
}) => {
  const { teach, ask } = studio;
  const log = await EngineLog.attach(page);
  await studio.openReady();
  await studio.openPack('The trap');
  const runs = async () => (await log.states()).filter((state) => state === 'answering').length;
  await studio.engineIs('ready');
  const before = await runs();
  const said = await ask.answer.textContent();
  const first = await ask.bars.first().textContent();

  await ask.threshold.focus();
  await page.keyboard.press('End');
  await ask.isNotSure();
  await page.keyboard.press('Home');
  await expect(ask.answer).toHaveText(/in the image/);
  expect(await ask.bars.first().textContent(), 'the scores stay').toBe(first);
  expect(await runs(), 'runs of the model').toBe(before);

  await test.step('all ticks of one move are one step back', async () => {
    await studio.button('Undo: move the “not sure” bar').click();
    await expect(ask.answer).toHaveText(said ?? '');
  });

  await test.step('a picture of something else is not given a name', async () => {
    await teach.holds('tiffle', 4);
    await ask.threshold.focus();
    await page.keyboard.press('End');
    await ask.aboutTray(2);
    await expect(ask.question).toHaveAccessibleName('The question: query-2.svg');
    await ask.isNotSure();
  });
});
