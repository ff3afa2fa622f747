import type { BrowserContext } from '@playwright/test';
import { several, sun, waves } from '../fixtures/pictures/pictures.ts';
import { StudioPage } from '../fixtures/pages/studio.ts';
import { expect, test } from '../fixtures/test.ts';

// The model must come from the network here, because a service worker would have it at once.
test.use({ serviceWorkers: 'block' });

/** Throws away the files that the page has kept. No page may be open that is still keeping some. */
async function forgetFiles(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'cache_storage' });
  await page.close();
}

test('a page that broke off while loading, twice, asks how to start', async ({
  context,
  studio: first,
  watch,
}) => {
  test.setTimeout(60_000);
  watch.foresee(/crash/i);
  await first.open();
  await first.teach.nameBoth('fep', 'wuggle');
  await first.sessions.isSaved();
  await first.engineIs('ready');
  const { origin } = new URL(first.page.url());
  await first.page.close();
  await forgetFiles(context, origin);

  // The model never arrives, and the tab is closed while it waits.
  await context.route('**/models/mini/encoder.onnx', () => undefined);
  for (let time = 1; time <= 2; time++) {
    const page = await context.newPage();
    await new StudioPage(page, first.address).open();
    await expect(page.locator('html')).toHaveAttribute('data-engine', 'downloading');
    const crashed = page.waitForEvent('crash');
    void page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    await page.close();
  }
  await context.unroute('**/models/mini/encoder.onnx');

  const studio = new StudioPage(await context.newPage(), first.address);
  await studio.open();
  await expect(studio.page.getByRole('heading', { level: 1 })).toHaveText(
    'The studio did not finish loading the last times.',
  );
  await expect(studio.page.locator('html')).toHaveAttribute('data-engine', 'absent');
  await studio.fitsItsWidth();

  await studio.button('Start with WebAssembly').click();
  await expect(studio.teach.card('fep')).toBeVisible();
  await studio.engineIs('ready');
  await studio.page.reload();
  await expect(studio.teach.card('fep')).toBeVisible();
});

test('pictures that the browser threw away: their places say so, and adding them again repairs them', async ({
  page,
  studio,
  watch,
}) => {
  watch.foresee(/favicon/);
  const { teach, ask } = studio;
  await studio.openReady();
  await studio.teachAndAsk();
  await studio.sessions.isSaved();
  // A page of the same origin that opens no database.
  await page.goto('/samples/packs.json');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('lcl-images /');
        request.onerror = () => reject(new Error('it did not open'));
        request.onsuccess = () => {
          const deal = request.result.transaction('records', 'readwrite');
          deal.objectStore('records').clear();
          deal.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
  await studio.openReady();

  await expect(studio.notices).toContainText('5 pictures of this session are no longer in this');
  await expect(teach.picture('fep', 1)).toContainText('Missing');

  await test.step('a question does not wait for what is gone', async () => {
    await teach.rename('fep', 'dax');
    await expect(ask.zone.getByRole('alert')).toContainText('missing from this browser’s storage');
  });

  await test.step('and is answered when they are back', async () => {
    await teach.add('dax', several(sun, 2));
    await teach.add('wuggle', several(waves, 2));
    await expect(teach.picture('dax', 1).getByRole('img')).toHaveJSProperty('naturalWidth', 128);
    await teach.holds('dax', 2);
    await ask.about(sun(8));
    await ask.names('dax');
  });
});
