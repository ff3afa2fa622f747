import { EngineLog } from '../fixtures/pages/engine-log.ts';
import { holdGpu } from '../fixtures/hold-gpu.ts';
import { sun, waves } from '../fixtures/pictures/pictures.ts';
import { expect, test } from '../fixtures/test.ts';

// This is not part of `npm test`, because a GPU in software loads the model three times here, which takes minutes. Run it
// with `npm run test:slow`.
test('the GPU goes away twice: another worker answers, then WebAssembly takes over and the page says so', async ({
  page,
  studio,
}) => {
  const { teach, ask, why } = studio;
  const log = await EngineLog.attach(page);
  const gpu = await holdGpu(page);
  await studio.openReady();
  await studio.deviceIs('webgpu');
  await studio.teachOneEach();
  await ask.about(waves(9));
  await ask.names('wuggle');
  await expect(why.evidence).toHaveCount(2);

  await test.step('it goes away at a question: another worker answers it on WebGPU', async () => {
    await ask.about(sun(9));
    await studio.engineIs('answering');
    await gpu.takeAway();
    await ask.names('fep');
    expect(await log.states()).toContain('recovering');
    expect(await log.workers()).toBe(2);
    await studio.deviceIs('webgpu');
  });

  await test.step('it goes away again: WebAssembly takes over, and the page says so', async () => {
    await studio.engineIs('ready');
    await gpu.takeAway();
    await studio.deviceIs('wasm');
    await studio.engineIs('ready');
    await expect(studio.notices).toContainText('The graphics card went away more than once');
    expect(await log.workers()).toBe(3);
  });

  await test.step('which answers; nothing of the session is lost', async () => {
    await ask.about(waves(5));
    await ask.names('wuggle');
    await teach.holds('fep', 1);
    await teach.holds('wuggle', 1);
  });
});
