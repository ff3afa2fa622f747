import { greedyGraph } from '../fixtures/hub/greedy-graph.ts';
import {
  expect,
  SMOL_REPOSITORY,
  teachColours,
  hubTest as test,
  useSmol,
} from '../fixtures/hub/with-hub.ts';

test.beforeEach(() => test.slow());

test('a model that does not fit into memory says so, and Mini answers', async ({
  studio,
  hub,
  models,
  watch,
}) => {
  watch.foresee(/ERROR_MESSAGE: std::bad_alloc|Inputs given to model/);
  const files = hub.filesOf(SMOL_REPOSITORY);
  files.set('onnx/embed_tokens_fp16.onnx', greedyGraph(['input_ids'], 'inputs_embeds'));
  await studio.openReady();
  await teachColours(studio, 1);
  await useSmol(models, hub);
  const alert = studio.ask.zone.getByRole('alert');
  await expect(alert).toContainText('This device has not enough memory for the model.');
  await expect(alert).toContainText('Your pictures and names are safe.');
  await alert.getByText('Details for whoever helps').click();
  await expect(alert).toContainText('out-of-memory');
  await alert.getByRole('button', { name: 'Go back to Mini' }).click();
  await expect(studio.ask.answer).not.toBeEmpty();
  await expect(studio.badge).toHaveText(/^Model: Ready on/);
});
