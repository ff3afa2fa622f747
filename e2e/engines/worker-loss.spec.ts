import { EngineLog } from '../fixtures/pages/engine-log.ts';
import { sun, waves } from '../fixtures/pictures/pictures.ts';
import { expect, test } from '../fixtures/test.ts';

test('the worker ends while it answers, and while nothing is asked: the answer still comes', async ({
  page,
  studio,
}) => {
  const { ask, teach } = studio;
  const log = await EngineLog.attach(page);
  await studio.openReady();
  await studio.teachAndAsk();
  await studio.engineIs('ready');

  await test.step('while it answers', async () => {
    await log.endWhen('answering');
    await ask.about(waves(9));
    await ask.names('wuggle');
    expect(await log.states()).toContain('recovering');
    expect(await log.workers()).toBe(2);
    await teach.holds('fep', 2);
  });

  await test.step('while nothing is asked', async () => {
    await studio.engineIs('ready');
    await log.endWorker();
    await studio.engineIs('recovering');
    await studio.engineIs('ready');
    await ask.about(sun(8));
    await ask.names('fep');
  });
});

test('the worker ends while the model loads, and another one loads it', async ({
  page,
  studio,
}) => {
  const { teach, ask } = studio;
  const log = await EngineLog.attach(page, 'compiling');
  await studio.openReady();
  expect(await log.states()).toContain('recovering');
  await teach.nameBoth('fep', 'wuggle');
  await teach.add('fep', [sun(1)]);
  await teach.add('wuggle', [waves(1)]);
  await ask.about(sun(9));
  await ask.names('fep');
});
