import { findBrowser } from '../../scripts/find-browser.ts';
import { DevicePlace } from '../fixtures/pages/device-place.ts';
import { StudioPage } from '../fixtures/pages/studio.ts';
import { expect, test } from '../fixtures/test.ts';
import { countWireBytes, FIRST_ANSWER_BUDGET, sumOfBytes } from '../fixtures/wire-bytes.ts';

// A school serves the page to its classrooms over plain http. Browsers trust only the name “localhost” without https.
test.use({
  baseURL: `http://school.test:${process.env['LCL_E2E_PORT']}`,
  launchOptions: {
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', '--disable-quic', '--host-resolver-rules=MAP school.test localhost'],
  },
});

test('without https a class teaches and asks, and of two tabs one edits', async ({
  context,
  studio: first,
  watch,
}) => {
  // Isolation needs https, so the browser ignores the header that asks for it.
  watch.foresee(/Cross-Origin-Opener-Policy header has been ignored/);
  const filesOnTheWire = countWireBytes(first.page);
  await first.openReady();
  expect(await first.page.evaluate(() => [isSecureContext, 'locks' in navigator])).toEqual([
    false,
    false,
  ]);
  await first.teachAndAsk();
  await first.ask.names('fep');
  await test.step('for at most 9 MB, though browsers accept no Brotli without https', async () => {
    const files = await filesOnTheWire();
    expect(sumOfBytes(files)).toBeLessThan(FIRST_ANSWER_BUDGET);
    const runtime = files.filter(({ path }) => path.endsWith('.wasm'));
    expect(runtime.map(({ encoding }) => encoding)).toEqual(['gzip']);
  });
  await first.sessions.isSaved();

  const second = new StudioPage(await context.newPage(), first.address);
  await second.open();
  const banner = ({ page }: StudioPage) => page.getByText('being edited in another tab');

  await test.step('the second tab follows the first', async () => {
    await expect(banner(second)).toBeVisible();
    await second.teach.holds('fep', 2);
    await first.teach.rename('wuggle', 'dax');
    await expect(second.teach.card('dax')).toBeVisible();
  });

  await test.step('and takes over when it is told to, and nothing is lost', async () => {
    await first.teach.rename('dax', 'blicket');
    await second.button('Edit here').click();
    await expect(banner(first)).toBeVisible();
    await second.teach.rename('blicket', 'zorp');
    await expect(first.teach.card('zorp')).toBeVisible();
    await second.sessions.isSaved();
    await second.page.reload();
    await expect(second.teach.card('zorp')).toBeVisible();
    await second.teach.holds('fep', 2);
  });

  await test.step('and installing is not advised', async () => {
    const device = new DevicePlace(second.page);
    await device.open();
    await expect(second.page.getByText('browsers install a page')).toBeVisible();
  });
});
