import { rm } from 'node:fs/promises';
import { buildUnder } from '../fixtures/hosting/build-under.ts';
import { DevicePlace } from '../fixtures/pages/device-place.ts';
import { expect, hostedTest as hosted } from '../fixtures/hosting/hosted.ts';
import { waves } from '../fixtures/pictures/pictures.ts';
import { startStaticHost } from '../fixtures/hosting/static-host.ts';

const BASE = '/studio/';

const test = hosted.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs here.
  host: async ({}, use, testInfo) => {
    const folder = testInfo.outputPath('studio');
    await buildUnder(BASE, folder);
    const host = await startStaticHost(folder, BASE);
    await use(host);
    await host.close();
    await rm(folder, { recursive: true });
  },
  address: `${BASE}?device=wasm`,
});

test('under a path of its host the studio teaches, answers, and does so again offline', async ({
  context,
  host,
  page,
  studio,
}) => {
  test.slow();
  const device = new DevicePlace(page);
  await studio.openReady();
  await studio.teachAndAsk();
  await studio.sessions.isSaved();
  await device.isReadyOffline();

  await test.step('and nothing was looked for beside the path', () => {
    expect(host.asked.filter((path) => !path.startsWith(BASE))).toEqual([]);
    expect(host.asked).toContain(`${BASE}service-worker.js`);
    expect(new URL(page.url()).pathname).toBe(BASE);
  });

  await host.close();
  await context.setOffline(true);
  await page.reload();
  await studio.teach.holds('fep', 2);
  await studio.ask.about(waves(9));
  await studio.ask.names('wuggle');
});
