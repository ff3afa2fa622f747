import { DevicePlace } from '../fixtures/pages/device-place.ts';
import { expect, hostedTest as test } from '../fixtures/hosting/hosted.ts';

test('after one visit the studio opens, teaches and answers without a network', async ({
  context,
  host,
  page,
  studio,
  watch,
}) => {
  test.slow();
  const device = new DevicePlace(page);
  await studio.openReady();
  await device.isReadyOffline();

  await test.step('and every large file was fetched once', () => {
    const large = host.asked.filter((path) => /\.(?:onnx|wasm)(?: |$)/.test(path));
    expect(large.map((path) => path.replace(/-[\w-]{8}\.wasm/, '.wasm')).sort()).toEqual([
      '/assets/ort-wasm-simd-threaded.wasm',
      '/models/mini/decoder.onnx',
      '/models/mini/encoder.onnx',
    ]);
  });

  await host.close();
  await context.setOffline(true);
  await page.reload();
  await studio.openPack('Two strangers');
  await studio.sessions.choose('New session');
  await studio.teachAndAsk();

  await test.step('the dialog says so, and lists no request that went over a network', async () => {
    await device.isReadyOffline();
    await device.open();
    await expect(device.offline).toContainText('Everything was found on this device');
    await device.dialog.getByText('All requests since the page was opened').click();
    const lines = await device.requests.allTextContents();
    expect(
      lines.filter((line) => line.includes('encoder.onnx')),
      'read from what is kept',
    ).toEqual([]);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => !line.endsWith('this device'))).toEqual([]);
  });

  await test.step('what the browser throws away is missed, and not called ready', async () => {
    watch.foresee(/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/);
    await device.close();
    await page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith('lcl-files'));
      await Promise.all(names.map((name) => caches.delete(name)));
    });
    await device.open();
    await expect(device.offline.getByRole('status')).toHaveText('Not ready offline');
    await expect(device.offline).toContainText(/the model and the runtime \(1\d\.\d MB\)/);
    await device.offline.getByRole('button', { name: 'Fetch it again' }).click();
    await expect(device.offline).toContainText('Fetching did not help.');
  });
});
