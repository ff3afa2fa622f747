import { several, sun, waves } from '../fixtures/pictures/pictures.ts';
import { expect, test } from '../fixtures/test.ts';

/** What an old browser lacks, a filter switches off, or a plain http page is refused. Each costs its own part only. */
const MISSING = [
  'AbortSignal.timeout',
  'BroadcastChannel',
  'ClipboardItem',
  'DecompressionStream',
  'Element.prototype.checkVisibility',
  'IntersectionObserver',
  'Intl.DisplayNames',
  'Intl.ListFormat',
  'Intl.Segmenter',
  'Navigator.prototype.clipboard',
  'Navigator.prototype.deviceMemory',
  'Navigator.prototype.gpu',
  'Navigator.prototype.locks',
  'Navigator.prototype.mediaDevices',
  'Navigator.prototype.serviceWorker',
  'Navigator.prototype.storage',
  'Navigator.prototype.wakeLock',
  'PerformanceObserver',
  'Promise.withResolvers',
  'ResizeObserver',
  'String.prototype.toWellFormed',
  'caches',
  'launchQueue',
  'requestIdleCallback',
  'scheduler',
  'showSaveFilePicker',
  'structuredClone',
];

test('an old browser that lacks many things teaches, asks, and opens the lab', async ({
  page,
  studio,
}) => {
  await page.addInitScript((missing) => {
    for (const name of missing) {
      const path = name.split('.');
      const last = path.pop() ?? '';
      let owner = path.reduce<object | undefined>(
        (at, part) => Reflect.get(at ?? {}, part) as object | undefined,
        globalThis,
      );
      while (owner && !Object.hasOwn(owner, last))
        owner = Object.getPrototypeOf(owner) as object | undefined;
      if (owner) Reflect.deleteProperty(owner, last);
    }
  }, MISSING);
  await studio.openReady();
  expect(await page.evaluate(() => 'PerformanceObserver' in globalThis)).toBe(false);

  await test.step('the main job', async () => {
    await studio.teach.nameBoth('fep', 'wuggle');
    await studio.teach.add('fep', several(sun, 2));
    await studio.teach.add('wuggle', several(waves, 2));
    await studio.ask.about(sun(9));
    await studio.ask.names('fep');
    await expect(studio.why.evidence).toHaveCount(4);
  });

  await test.step('what belongs to nothing that is missing', async () => {
    await studio.button('Lab').click();
    await expect(page.getByRole('tab', { name: 'Tray' })).toBeVisible();
    await studio.button('Studio').click();
    await page.reload();
    await studio.engineIs('ready');
    await studio.ask.names('fep');
  });
});
