import type { Page } from '@playwright/test';
import { contentOf } from '../../scripts/build/file-content.ts';
import { DevicePlace } from '../fixtures/pages/device-place.ts';
import { expect, hostedTest as test } from '../fixtures/hosting/hosted.ts';
import type { StaticHost } from '../fixtures/hosting/static-host.ts';
import { StudioPage } from '../fixtures/pages/studio.ts';

/** Another build is put on the host. Its page has another title. */
function publish(host: StaticHost, title: string): void {
  let next = '';
  host.alter('/index.html', (html) => {
    next = html.replace(/<title>.*<\/title>/, `<title>${title}</title>`);
    return next;
  });
  const { bytes, sha256 } = contentOf(Buffer.from(next));
  // Revisions are MD5: 32 digits.
  const entry = /\{[^{}]*"url":"index\.html"[^{}]*\}/;
  const listed = { url: 'index.html', revision: 'f'.repeat(32), bytes, sha256 };
  host.alter('/service-worker.js', (script) => script.replace(entry, JSON.stringify(listed)));
}

const lookForUpdate = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

test('a new version waits until a visitor agrees, and another window goes on with the old one', async ({
  context,
  host,
  page,
  studio,
}) => {
  test.slow();
  await studio.openReady();
  await new DevicePlace(page).isReadyOffline();
  const other = new StudioPage(await context.newPage(), studio.address);
  await other.openReady();
  await new DevicePlace(other.page).isReadyOffline();
  await page.bringToFront();

  publish(host, 'The next version');
  await lookForUpdate(page);
  await expect(studio.notices).toContainText('A new version is ready.');

  await test.step('a reload alone does not bring it', async () => {
    await page.reload();
    await studio.engineIs('ready');
    await expect(page).toHaveTitle('Link-Context Studio');
    await expect(studio.notices).toContainText('A new version is ready.');
  });

  await test.step('a press does, with the last change saved', async () => {
    await studio.sessions.rename('Kept over the update');
    await studio.button('Update now').click();
    await expect(page).toHaveTitle('The next version');
    await studio.sessions.isNamed('Kept over the update');
  });

  await test.step('the other window is told, is not loaded again, and still answers', async () => {
    await expect(other.notices).toContainText('updated in another window');
    await expect(other.page).toHaveTitle('Link-Context Studio');
    await other.button('Edit here').click();
    await other.openPack('Two strangers');
    await other.button('Load again').click();
    await expect(other.page).toHaveTitle('The next version');
  });
});
