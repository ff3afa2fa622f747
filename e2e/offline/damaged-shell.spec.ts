import type { Page } from '@playwright/test';
import { DevicePlace } from '../fixtures/pages/device-place.ts';
import { expect, hostedTest as test } from '../fixtures/hosting/hosted.ts';
import { waves } from '../fixtures/pictures/pictures.ts';

/** Cuts the kept files of the page whose address matches in half. Returns their number. */
const cutKept = (page: Page, address: RegExp) =>
  page.evaluate(async (pattern) => {
    let cut = 0;
    for (const name of (await caches.keys()).filter((one) => one.startsWith('workbox-precache'))) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const kept = await cache.match(request);
        if (!kept || !new RegExp(pattern).test(request.url)) continue;
        const text = await kept.text();
        const { headers } = kept;
        await cache.put(request, new Response(text.slice(0, text.length / 2), { headers }));
        cut += 1;
      }
    }
    return cut;
  }, address.source);

test('what is damaged of the kept page is fetched again, and said where there is no network', async ({
  host,
  page,
  studio,
  watch,
}) => {
  test.slow();
  const device = new DevicePlace(page);
  await test.step('a login page in the place of one file is not kept', async () => {
    const drawing = '/samples/trap/query-1.svg';
    let right = '';
    host.alter(drawing, (text) => {
      right = text;
      return '<h1>Please log in</h1>';
    });
    await studio.openReady();
    await device.open();
    await expect(device.offline.getByRole('status')).toHaveText('Not ready offline');
    await expect(device.offline).toContainText('A login page of the network is the usual reason.');
    host.alter(drawing, () => right);
    await device.offline.getByRole('button', { name: 'Fetch it now' }).click();
    await expect(device.offline.getByRole('status')).toHaveText('Ready offline');
    await device.close();
  });

  await test.step('page, main script and picture worker heal at the next load', async () => {
    expect(await cutKept(page, /index\.html|assets\/(?:index|picture\.worker)-/)).toBeGreaterThan(
      2,
    );
    await page.reload();
    await studio.teachAndAsk();
    await device.isReadyOffline();
  });

  await host.close();
  watch.foresee(/ERR_CONNECTION_REFUSED|Failed to load/);
  await test.step('without a network a damaged part is missed', async () => {
    expect(await cutKept(page, /picture\.worker/)).toBe(1);
    await page.reload();
    await studio.teach.add('fep', [waves(1)]);
    await expect(studio.notices).toContainText('the part that reads pictures did not load');
  });

  await test.step('and a page that cannot start says so', async () => {
    expect(await cutKept(page, /assets\/index-.*\.js/)).toBeGreaterThan(0);
    await page.reload();
    await expect(page.getByRole('heading')).toHaveText(/own files on this device are damaged/);
    await expect(page.getByRole('link', { name: 'Load again' })).toBeVisible();
  });
});
