import { EngineLog } from '../fixtures/pages/engine-log.ts';
import { several, sun, waves } from '../fixtures/pictures/pictures.ts';
import { expect, test } from '../fixtures/test.ts';

test('teaching does not wait for the model, and the waiting question is answered', async ({
  page,
  studio,
}) => {
  const { teach, ask } = studio;
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/models/mini/encoder.onnx', async (route) => {
    await held;
    await route.continue();
  });
  await studio.open();
  await studio.engineIs('downloading');

  await test.step('how far loading has come is shown', async () => {
    const progress = page.getByRole('progressbar', { name: 'Loading the model' });
    await expect(progress).toHaveAttribute('aria-valuetext', /^Model: \d+\.\d of \d+\.\d MB$/);
  });

  await test.step('pictures are taken meanwhile and the question says that it waits', async () => {
    await teach.nameBoth('fep', 'wuggle');
    await teach.add('fep', several(sun, 2));
    await teach.add('wuggle', several(waves, 2));
    await teach.holds('wuggle', 2);
    await ask.about(sun(9));
    await expect(ask.zone.getByText('Your question waits for the model')).toBeVisible();
  });

  letThrough();
  await ask.names('fep');
  await studio.engineIs('ready');
});

const faults = [
  {
    story: 'weights that are not there',
    answer: { status: 404, body: 'not here' },
    words: 'The server, or a filter before it, refused a file of the model.',
  },
  {
    story: 'a page in the place of the weights',
    answer: { status: 200, contentType: 'text/html', body: '<!doctype html><h1>Log in</h1>' },
    words: 'What came is not the model that this page expects.',
  },
  {
    story: 'altered weights',
    answer: { status: 200, contentType: 'application/octet-stream', body: Buffer.alloc(2_921_055) },
    words: 'What came is not the model that this page expects.',
  },
];

test('weights that are not those of the model: the page says so, the work is safe, and trying again works', async ({
  page,
  studio,
  watch,
}) => {
  const { teach, ask } = studio;
  watch.foresee(/status of 404/);
  const log = await EngineLog.attach(page);
  const failures = async () => (await log.states()).filter((state) => state === 'failed').length;
  const decoder = '**/models/mini/decoder.onnx';
  const left = [...faults];
  await page.route(decoder, (route) =>
    left[0] ? route.fulfill(left[0].answer) : route.continue(),
  );
  await studio.open();
  await studio.engineIs('failed');
  await teach.nameBoth('fep', 'wuggle');
  await teach.add('fep', [sun(1)]);
  await teach.add('wuggle', [waves(1)]);
  await ask.about(waves(9));
  const trouble = ask.zone.getByRole('alert');
  for (const [index, { story, words }] of faults.entries())
    await test.step(story, async () => {
      await expect.poll(failures).toBe(index + 1);
      await expect(trouble).toContainText(words);
      await expect(trouble).toContainText('Your pictures and names are safe.');
      left.shift();
      await trouble.getByRole('button', { name: 'Try again' }).click();
    });
  await ask.names('wuggle');
  await expect(trouble).toHaveCount(0);
});
