import { sun, waves } from '../fixtures/pictures/pictures.ts';
import { expect, test } from '../fixtures/test.ts';

// The files that the page needs before it can answer, in the order in which it fetches them. With each is the text that
// the details show when it is missing.
const stages = [
  { at: /\/engine\.worker-[^/]*\.js$/, says: 'the worker could not be started' },
  { at: /\/mini\/manifest\.json$/, says: 'manifest.json' },
  { at: /\/mini\/encoder\.onnx$/, says: 'encoder.onnx' },
  { at: /\/mini\/reference\.json$/, says: 'reference.json' },
  { at: /\/ort-wasm[^/]*\.wasm$/, says: '.wasm' },
  { at: /\/ort-wasm[^/]*\.mjs$/, says: '.mjs' },
];

// If a service worker had kept the files, the network would never be asked.
test.use({ serviceWorkers: 'block' });

test('the network is gone at every stage of loading: the page says so, the work is safe, and trying again goes on', async ({
  page,
  studio,
  watch,
}) => {
  const { teach, ask } = studio;
  watch.foresee(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const gone = [...stages];
  await page.route(
    ({ pathname }) => gone.some(({ at }) => at.test(pathname)),
    (route) => route.abort('internetdisconnected'),
  );
  await studio.open();
  await studio.engineIs('failed');
  await expect(studio.notices).toContainText('The model could not be fetched.');

  await teach.nameBoth('fep', 'wuggle');
  await teach.add('fep', [sun(1)]);
  await teach.add('wuggle', [waves(1)]);
  await ask.about(waves(9));
  const trouble = ask.zone.getByRole('alert');
  for (const { says } of stages)
    await test.step(`without ${says}`, async () => {
      await expect(trouble).toContainText(says);
      await expect(trouble).toContainText('The model could not be fetched.');
      await expect(trouble).toContainText('Your pictures and names are safe.');
      gone.shift();
      await trouble.getByRole('button', { name: 'Try again' }).click();
    });
  await ask.names('wuggle');
  await expect(trouble).toHaveCount(0);
  await teach.holds('fep', 1);
});
