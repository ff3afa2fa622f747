import { sun, waves } from './fixtures/pictures.ts';
import { expect, test } from './fixtures/test.ts';

test('the main job is done on WebGPU', async ({ studio }) => {
  const { teach, ask, why } = studio;
  await studio.openReady();
  await studio.deviceIs('webgpu');
  // Few pictures: a GPU in software takes seconds for each.
  await teach.nameBoth('fep', 'wuggle');
  await teach.add('fep', [sun(1)]);
  await teach.add('wuggle', [waves(1)]);
  await ask.about(waves(9));
  await ask.names('wuggle');
  await expect(why.evidence).toHaveCount(2);
});
