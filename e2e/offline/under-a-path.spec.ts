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

  await test.step('and all that it keeps has the path in its name', async () => {
    const kept = await page.evaluate(async () => [
      ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
      ...(await caches.keys()),
      ...Object.keys(localStorage),
      ...((await navigator.locks.query()).held ?? []).map(({ name }) => name ?? ''),
    ]);
    const isUnique = (name: string) => / \/studio\/|worker [0-9a-f-]+$/.test(name);
    const shell = `workbox-precache-v2-${page.url().replace(/\?.*/, '')}`;
    expect(kept.length).toBeGreaterThan(8);
    expect(kept.filter((name) => !isUnique(name) && name !== shell)).toEqual([]);
  });

  await host.close();
  await context.setOffline(true);
  await page.reload();
  await studio.teach.holds('fep', 2);
  await studio.ask.about(waves(9));
  await studio.ask.names('wuggle');
});
