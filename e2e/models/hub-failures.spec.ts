import { DevicePlace } from '../fixtures/pages/device-place.ts';
import { EngineLog } from '../fixtures/pages/engine-log.ts';
import { KeptModelFiles } from '../fixtures/hub/kept-model-files.ts';
import { plainPicture } from '../fixtures/pictures/pictures.ts';
import {
  expect,
  SMOL,
  SMOL_REPOSITORY,
  teachColours,
  hubTest as test,
  useSmol,
} from '../fixtures/hub/with-hub.ts';

test.beforeEach(() => test.slow());

test('a hub model’s worker that ends is replaced: at a question, idle, speaking and opening', async ({
  page,
  studio,
  hub,
  models,
}) => {
  const { ask, teach } = studio;
  const log = await EngineLog.attach(page, undefined, 'hub');
  const field = ask.zone.getByRole('textbox', { name: 'Ask anything about this picture' });
  const turns = ask.zone.getByRole('list', { name: 'Conversation about this picture' });
  await studio.openReady();
  await teachColours(studio);
  await useSmol(models, hub);
  await ask.names('fep');
  await expect(ask.zone.locator('.free-words-said')).toContainText('in the image.');
  await studio.engineIs('ready');

  await test.step('at a question, which is asked again', async () => {
    await log.endWhen('answering');
    await ask.about(plainPicture('blue', 3));
    await ask.names('wug');
    expect(await log.workers()).toBe(2);
    expect(await log.states()).toContain('recovering');
    await expect(ask.zone.locator('.free-words-said')).toContainText('in the image.');
    await studio.engineIs('ready');
  });

  await test.step('idle', async () => {
    await log.endWorker();
    await studio.engineIs('recovering');
    await studio.engineIs('ready');
    expect(await log.workers()).toBe(3);
  });

  await test.step('speaking: what it says begins anew', async () => {
    await field.fill('Describe the picture.');
    await field.press('Enter');
    await expect(turns).toContainText('The picture');
    await log.endWorker();
    await expect(turns).toContainText('it is blue.');
    await expect(turns.getByText('The picture shows')).toHaveCount(1);
    expect(await log.workers()).toBe(4);
  });

  expect(await log.workers('engine'), 'Mini’s').toBe(1);
  await teach.holds('fep', 2);

  await test.step('opening', async () => {
    await models.open();
    await models.button(SMOL, 'Go back to Mini').click();
    await log.endWhen('compiling');
    await models.button(SMOL, 'Use this model').click();
    await models.close();
    await expect(studio.badge).toContainText(`${SMOL}: Ready`);
    await ask.names('wug');
    expect(await log.workers()).toBe(6);
    await teach.holds('wug', 2);
  });
});

test('a free answer of a hub model grows, is stopped, and the next question is answered', async ({
  page,
  studio,
  hub,
  models,
}) => {
  const { ask, teach } = studio;
  const field = ask.zone.getByRole('textbox', { name: 'Ask anything about this picture' });
  const turns = ask.zone.getByRole('list', { name: 'Conversation about this picture' });
  const heard = page.getByRole('status', { name: 'Conversation', exact: true });
  // A model that can read only a little, so that its context is soon full.
  const config = hub.filesOf(SMOL_REPOSITORY).get('config.json')?.toString() ?? '';
  const little = config.replace(/("max_position_embeddings": *)\d+/, '$1300');
  expect(little).not.toBe(config);
  hub.filesOf(SMOL_REPOSITORY).set('config.json', Buffer.from(little));
  await studio.openReady();
  await teachColours(studio);
  await useSmol(models, hub);
  await expect(ask.zone.locator('.free-words-said')).toContainText('in the image.');

  await test.step('stopped in the middle, it has said what it said', async () => {
    await field.fill('Describe the picture.');
    await field.press('Enter');
    await expect(turns).toContainText('The picture');
    await ask.zone.getByRole('button', { name: 'Stop' }).click();
    await expect(turns).toContainText('You stopped it here.');
    await expect(turns).not.toContainText('say once more');
  });

  await test.step('the next question is answered', async () => {
    await ask.zone.getByRole('button', { name: 'Begin anew' }).click();
    await ask.zone.getByText('With the taught pictures in its context').click();
    await field.fill('What colour is this?');
    await field.press('Enter');
    await expect(heard).toHaveText('It is red.');
    await ask.zone.getByText('With the taught pictures in its context').click();
  });

  await test.step('a conversation that outgrows the context says so, and begins anew', async () => {
    await field.fill('Is it red? '.repeat(36).trim());
    await field.press('Enter');
    const alert = ask.zone.getByRole('alert');
    await expect(alert).toContainText('more than this model can read at once');
    await ask.zone.getByRole('button', { name: 'Begin anew' }).click();
    await expect(alert).toBeHidden();
  });

  await test.step('a name of emoji is a name', async () => {
    await teach.rename('fep', '🦊🦊🦊🦊🦊🦊🦊🦊');
    await expect(ask.answer).toContainText('🦊');
    await expect(ask.bars).toHaveCount(3);
  });

  await test.step('too many pictures are refused in words, and Mini answers', async () => {
    await teach.add(
      'wug',
      [4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => plainPicture('blue', number)),
    );
    await expect(ask.zone.getByRole('alert')).toContainText('more pictures than this model can');
    await ask.zone.getByRole('button', { name: 'Go back to Mini' }).click();
    await expect(ask.answer).not.toBeEmpty();
    await expect(studio.badge).toHaveText(/^Model: Ready on/);
  });
});

test('files that are gone, altered or replaced on the device are fetched again, and everything can be deleted', async ({
  page,
  studio,
  hub,
  models,
}) => {
  const files = new KeptModelFiles(page, hub, SMOL_REPOSITORY);
  const [graph, config] = ['onnx/decoder_model_merged_q4.onnx', 'config.json'];
  await studio.openReady();
  await teachColours(studio);
  await useSmol(models, hub);
  await expect(studio.badge).toContainText(`${SMOL}: Ready`);
  const faults = [
    ['evicted', graph, () => files.evict(graph)],
    ['other bytes', graph, () => files.overwrite(graph, 'no graph')],
    ['a web page', config, () => files.overwrite(config, '<!doctype html><p>Sign in')],
  ] as const;
  for (const [what, path, happens] of faults)
    await test.step(`${what}: ${path}`, async () => {
      // It is opened again, either by the visitor's choice or with the page.
      await models.open();
      await models.button(SMOL, 'Go back to Mini').click();
      await happens();
      await models.button(SMOL, 'Use this model').click();
      await models.close();
      await expect(studio.notices).toContainText(`${SMOL} is not whole on this device any more`);
      await expect(studio.badge).toHaveText(/^Model: Ready on/);
      await expect(studio.ask.answer).not.toBeEmpty();
      await studio.teach.holds('fep', 2);
      const before = hub.asked.length;
      await studio.notices.getByRole('button', { name: 'Fetch it again' }).click();
      await models.button(SMOL, 'See exact size').click();
      await models.button(SMOL, /^Go on: /).click();
      await models.isHere(SMOL);
      const fetched = hub.asked.slice(before).filter((one) => one.includes('/resolve/'));
      expect(new Set(fetched.map((one) => one.split(`${hub.revision}/`)[1]))).toEqual(
        new Set([path]),
      );
      await models.button(SMOL, 'Use this model').click();
      await models.close();
      await expect(studio.badge).toContainText(`${SMOL}: Ready`);
      await expect(studio.notices).not.toContainText('not whole');
    });
  await studio.ask.names('fep');

  await test.step('“Delete everything” while it answers leaves nothing, and Mini answers', async () => {
    const device = new DevicePlace(page);
    await device.open();
    // After it has been counted, nothing in the dialog moves any more.
    await expect(device.dialog).toContainText('Other models, and what has come of them');
    await device.dialog.getByRole('button', { name: 'Delete everything…' }).click();
    await device.dialog.getByRole('button', { name: 'Delete everything', exact: true }).click();
    await expect(device.dialog).toContainText('Everything is deleted.');
    await device.close();
    await expect(studio.badge).toHaveText(/^Model: Ready on/);
    expect(await models.keptBytes()).toBe(0);
    expect(await page.evaluate(() => Object.keys(localStorage))).not.toContain('lcl-engine /');
    await teachColours(studio, 1);
    await studio.ask.names('fep');
    await page.reload();
    await expect(studio.badge).toHaveText(/^Model: Ready on/);
  });
});
