import { expect, hostedTest as test } from '../fixtures/hosting/hosted.ts';

test('a download that broke off goes on where it was', async ({ host, page, studio, watch }) => {
  watch.foresee(/ERR_CONTENT_LENGTH_MISMATCH|ERR_CONNECTION_RESET|ERR_INCOMPLETE_CHUNKED/);
  const encoder = '/models/mini/encoder.onnx';
  host.breakNext(encoder, 4_500_000);
  await studio.open();
  await studio.engineIs('failed');

  await page.reload();
  await studio.engineIs('ready');
  // Four whole segments of 1 MiB had arrived.
  expect(host.asked.filter((path) => path.startsWith(encoder))).toEqual([
    encoder,
    `${encoder} bytes=${4 * 2 ** 20}-`,
  ]);
  await studio.teachAndAsk();
});
