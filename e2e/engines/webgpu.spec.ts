import { waves } from '../fixtures/pictures/pictures.ts';
import { expect, test } from '../fixtures/test.ts';

test('the main job is done on WebGPU', async ({ studio }) => {
  const { ask, why } = studio;
  await studio.openReady();
  await studio.deviceIs('webgpu');
  await studio.teachOneEach();
  await ask.about(waves(9));
  await ask.names('wuggle');
  await expect(why.evidence).toHaveCount(2);
});
