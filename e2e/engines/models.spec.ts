import { DevicePlace } from '../fixtures/pages/device-place.ts';
import type { HubServer } from '../fixtures/hub/hub-server.ts';
import { expect, hubTest as test } from '../fixtures/hub/with-hub.ts';

const SMOL = 'SmolVLM2 256M';
const DINO = 'DINOv2 small';
const SMOL_REPOSITORY = 'HuggingFaceTB/SmolVLM2-256M-Video-Instruct';
const VISION = 'onnx/vision_encoder_q4.onnx';
const MB = 2 ** 20;

/** A file large enough to break off in its middle. It cannot be compressed, and is the same each time. */
function addLargeFile(hub: HubServer): string {
  const path = `${VISION}_data`;
  const bytes = Buffer.alloc(6 * MB);
  for (let at = 0, state = 1; at < bytes.length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[at] = state >>> 24;
  }
  hub.filesOf(SMOL_REPOSITORY).set(path, bytes);
  return path;
}

test('nothing is fetched before the visitor agrees, and all of it is gone when it is removed or deleted', async ({
  page,
  studio,
  hub,
  models,
  watch,
}) => {
  await studio.openReady();
  await models.open();
  await expect(models.card(SMOL)).toContainText('About 207 MB');
  await models.takeFrom(hub.address);
  expect(hub.asked).toEqual([]);
  expect(watch.complaints()).toEqual([]);

  await test.step('the exact size costs two requests', async () => {
    await expect(models.dialog).toContainText(`asks ${hub.host} for its list of files`);
    await models.button(SMOL, 'See exact size').click();
    await expect(models.button(SMOL, `Download 0.9 MB from ${hub.host}`)).toBeVisible();
    await expect(models.card(SMOL)).toContainText(`revision ${hub.revision.slice(0, 7)}`);
    expect(hub.asked.filter((path) => !path.startsWith('/api/'))).toEqual([]);
  });

  await test.step('the download is checked, kept and found again', async () => {
    await models.button(SMOL, /^Download/).click();
    await models.isHere(SMOL);
    await expect(models.card(SMOL)).toContainText('every file checked');
    const requests = hub.asked.length;
    await page.reload();
    await studio.engineIs('ready');
    await models.open();
    await models.isHere(SMOL);
    expect(hub.asked).toHaveLength(requests);
    expect(await models.keptBytes()).toBeGreaterThan(800_000);
  });

  await test.step('removing leaves nothing', async () => {
    await models.button(SMOL, /^Remove/).click();
    await models.button(SMOL, 'Keep it').click();
    await models.button(SMOL, /^Remove/).click();
    await models.button(SMOL, /from this device$/).click();
    await expect(models.button(SMOL, 'See exact size')).toBeVisible();
    expect(await models.keptBytes()).toBe(0);
  });

  await test.step('“Delete everything” deletes models too, and the list of requests names the host', async () => {
    const device = new DevicePlace(page);
    await models.download(DINO);
    await models.close();
    await device.open();
    await expect(device.dialog.getByRole('list', { name: 'Requests by host' })).toContainText(
      hub.host,
    );
    await expect(device.dialog).toContainText(`its files come from ${hub.host}`);
    await expect(device.dialog).toContainText('Other models, and what has come of them');
    await device.dialog.getByRole('button', { name: 'Delete everything…' }).click();
    await device.dialog.getByRole('button', { name: 'Delete everything', exact: true }).click();
    await expect(device.dialog).toContainText('Everything is deleted.');
    expect(await models.keptBytes()).toBe(0);
  });
});

test('a download is paused, goes on after the page was loaded anew, is cancelled, and costs no byte twice', async ({
  page,
  studio,
  hub,
  models,
  watch,
}) => {
  watch.foresee(/Failed to load resource/);
  const large = addLargeFile(hub);
  hub.goesWrong(large, { holdsAfter: 3.5 * MB });
  await studio.openReady();
  await models.open();
  await models.takeFrom(hub.address);
  await models.button(SMOL, 'See exact size').click();
  await models.button(SMOL, /^Download 7\.2 MB/).click();
  const bar = models.card(SMOL).getByRole('progressbar', { name: `Fetching ${SMOL}` });
  await expect(bar).toHaveAttribute('aria-valuetext', /^[34]\.\d of 7\.2 MB/);
  await models.button(SMOL, 'Pause').click();
  await expect(models.button(SMOL, /^Go on: \d\.\d MB/)).toBeVisible();

  await page.reload();
  await studio.engineIs('ready');
  await models.open();
  const requests = hub.asked.length;
  await models.button(SMOL, /^Go on/).click();
  await models.isHere(SMOL);
  const since = hub.asked.slice(requests);
  expect(since.filter((path) => path.includes(large)).at(-1)).toMatch(/ bytes=3145728-$/);
  expect(since.filter((path) => path.includes('config.json'))).toEqual([]);

  await test.step('another one is cancelled with what has come of it', async () => {
    hub.goesWrong('onnx/model_q4.onnx', { holdsAfter: 100_000 });
    await models.button(DINO, 'See exact size').click();
    await models.button(DINO, /^Download/).click();
    await models.button(DINO, 'Cancel').click();
    await expect(models.button(DINO, 'See exact size')).toBeVisible();
    await models.isHere(SMOL);
  });

  await test.step('a busy host is waited for, and a network that goes in the middle costs no byte twice', async () => {
    await models.remove(SMOL);
    const before = hub.asked.length;
    hub.goesWrong('api', { status: 429, headers: { 'Retry-After': '1' } });
    hub.goesWrong(large, { breaksAfter: 2.5 * MB }, { status: 503 });
    await models.download(SMOL);
    const asked = hub.asked.slice(before).filter((path) => path.includes(large));
    expect(asked.at(-1)).toMatch(/ bytes=\d{7}-$/);
  });
});

const troubles = [
  ['a page of the school’s filter', { instead: '<!doctype html><p>Blocked' }, 'A web page came'],
  ['a file that is gone', { status: 404 }, 'does not have this model'],
  ['a damaged file', { instead: Buffer.alloc(311_068, 7) }, 'not what the list says'],
  ['a refusal', { status: 403 }, 'could not be reached, or it refused'],
] as const;

test('a failed download is explained in words, and trying again helps', async ({
  page,
  studio,
  hub,
  models,
  watch,
}) => {
  watch.foresee(/Failed to load resource/);
  const alert = models.card(SMOL).getByRole('alert');
  await studio.openReady();
  await models.open();

  await test.step('an address that is no mirror', async () => {
    await models.takeFrom('ftp://files.example');
    await expect(models.dialog).toContainText('That is no address of a web server.');
    await models.takeFrom(`${hub.address}nowhere/`);
    await models.button(SMOL, 'See exact size').click();
    await expect(alert).toContainText('does not have this model');
    await models.dialog.getByRole('button', { name: 'Back to huggingface.co' }).click();
    await expect(models.dialog).toContainText('asks huggingface.co for its list of files');
  });

  await models.takeFrom(hub.address);
  for (const [what, mishap, words] of troubles)
    await test.step(what, async () => {
      hub.goesWrong(VISION, mishap);
      await models.button(SMOL, 'See exact size').click();
      await models.button(SMOL, /^Download/).click();
      await expect(alert).toContainText(words);
      await expect(alert).toContainText('Your pictures and names are safe.');
      await models.button(SMOL, 'Try again').click();
      await models.isHere(SMOL);
      await models.remove(SMOL);
    });

  await test.step('a device without room', async () => {
    await models.button(SMOL, 'See exact size').click();
    const devtools = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
    await models.button(SMOL, /^Download/).click();
    await expect(alert).toContainText('There is not enough room');
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await models.button(SMOL, 'Try again').click();
    await models.isHere(SMOL);
  });
});
