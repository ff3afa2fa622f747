import { plainPicture } from '../fixtures/pictures/pictures.ts';
import { expect, SMOL, hubTest as test, useSmol } from '../fixtures/hub/with-hub.ts';

test('a hub model answers on WebGPU', async ({ studio, hub, models }) => {
  const { ask, teach } = studio;
  await studio.openReady();
  await useSmol(models, hub);
  await expect(studio.badge).toContainText(`${SMOL}: Ready on WebGPU`);
  await teach.nameBoth('fep', 'wug');
  await teach.add('fep', [plainPicture('red', 1)]);
  await teach.add('wug', [plainPicture('blue', 1)]);
  await ask.about(plainPicture('red', 2));
  await ask.names('fep');
  await studio.deviceIs('webgpu');
});
