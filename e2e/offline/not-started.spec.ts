import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { violations } from '../fixtures/violations.ts';

const script = '**/assets/index-*.js';

// Each is what comes in the place of the page's script.
const faults = [
  { story: 'missing', answer: { status: 404, body: 'not here' } },
  { story: 'blocked', answer: { status: 403, contentType: 'text/html', body: '<h1>Blocked</h1>' } },
  { story: 'a filter’s page', answer: { contentType: 'text/html', body: '<h1>Log in</h1>' } },
  { story: 'cut', answer: { contentType: 'text/javascript', body: 'const half = {' } },
  {
    story: 'newer than the browser',
    answer: { contentType: 'text/javascript', body: 'Array.prototype.notYetKnown()' },
  },
];

/** Lets the animations of the page run faster. The words wait as an animation, because they need no script. */
async function hasten(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Animation.enable');
  await devtools.send('Animation.setPlaybackRate', { playbackRate: 30 });
}

test('a page that cannot start says so without a script, and what to do', async ({
  page,
  studio,
  watch,
  browser,
  baseURL,
}) => {
  watch.foresee(/status of 40[34]|MIME type|Unexpected|notYetKnown|file:/);
  await hasten(page);
  const words = page.getByRole('region', { name: 'The studio has not started yet' });
  for (const { story, answer } of faults)
    await test.step(`the script is ${story}`, async () => {
      await page.route(script, (route) => route.fulfill(answer));
      await page.goto(studio.address);
      await expect(words).toContainText('The studio needs Chrome');
      await page.unroute(script);
    });
  expect(await violations(page, '#not-started')).toEqual([]);
  await words.getByRole('link', { name: 'Load the page again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Studio/ })).toBeVisible();
  await expect(words).toHaveCount(0);

  await test.step('the style sheet is missing', async () => {
    const bare = page.getByText('The style sheet of this page did not come');
    await expect(bare).toBeHidden();
    await page.route('**/assets/style-*.css', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(studio.address);
    await expect(bare).toBeVisible();
    await expect(page.getByRole('button', { name: /^Model:/ })).toBeVisible();
    await page.unroute('**/assets/style-*.css');
  });

  await test.step('the page is opened from disk', async () => {
    await page.goto(pathToFileURL('dist/index.html').href);
    await expect(words).toContainText('If you opened a file from a folder');
  });

  await test.step('scripts are switched off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(`${baseURL}/`);
    // Playwright looks for texts and roles outside of noscript alone.
    await expect(still.locator('noscript p').first()).toBeVisible();
    await context.close();
  });
});
