import { EngineLog } from '../fixtures/pages/engine-log.ts';
import { holdGpu } from '../fixtures/hold-gpu.ts';
import { plainPicture } from '../fixtures/pictures/pictures.ts';
import { expect, SMOL, hubTest as test, useSmol } from '../fixtures/hub/with-hub.ts';

// This is not part of `npm test`, because a GPU in software opens the model twice here. Run it with `npm run test:slow`.
test('the GPU goes away from a hub model twice: it answers again, then WebAssembly takes over', async ({
  page,
  studio,
  hub,
  models,
  watch,
}) => {
  // The messages of the runtime and the library about the question under way. They come from different places each time.
  watch.foresee(/onnxruntime|ort-wasm|Inputs given to model/);
  const { ask, teach } = studio;
  const log = await EngineLog.attach(page, undefined, 'hub');
  const gpu = await holdGpu(page);
  await studio.openReady();
  await teach.nameBoth('fep', 'wug');
  await teach.add('fep', [plainPicture('red', 1)]);
  await teach.add('wug', [plainPicture('blue', 1)]);
  await useSmol(models, hub);
  await expect(studio.badge).toContainText(`${SMOL}: Ready on WebGPU`);

  await test.step('at a question, which another worker answers on WebGPU', async () => {
    await ask.about(plainPicture('red', 2));
    await studio.engineIs('answering');
    await gpu.takeAway('hub');
    await ask.names('fep');
    expect(await log.workers()).toBe(2);
    await studio.deviceIs('webgpu');
  });

  await test.step('again: the same files compute on WebAssembly, and the page says so', async () => {
    await expect(ask.zone.locator('.free-words-said')).toContainText('in the image.');
    await gpu.takeAway('hub');
    await expect(studio.badge).toContainText(`${SMOL}: Ready on WebAssembly`);
    await expect(studio.notices).toContainText('The graphics card went away more than once');
    await ask.about(plainPicture('blue', 2));
    await ask.names('wug');
    expect(await log.workers()).toBe(3);
    expect(await log.workers('engine'), 'Mini’s').toBe(1);
  });
});
