import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chooseFilesInDialog } from '../e2e/fixtures/files/choose-files.ts';
import { sun } from '../e2e/fixtures/pictures/pictures.ts';
import { findBrowser } from './find-browser.ts';
import { serveBuild } from './serve-build.ts';
import { watchHeaps } from './watch-heaps.ts';

// Checks whether memory stays flat over a long lesson. It has 500 questions, and 200 demonstrations added and removed
// between them. Run it after `npm run build`. It prints one line per hundred questions, each after a garbage collection.

const QUESTIONS = Number(process.argv[2] ?? 500);
const ADDED = Number(process.argv[3] ?? 200);

const executablePath = findBrowser();
if (executablePath === null) throw new Error('There is no browser: run `npm run test:e2e` once.');
const server = await serveBuild();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on('filechooser', () => undefined);
  await measure(page, `${server.address}?device=wasm`);
} finally {
  await browser.close();
  await server.close();
}

async function measure(page: Page, address: string): Promise<void> {
  await page.addInitScript(countAnswers);
  await page.goto(address);
  const heaps = await watchHeaps(page);
  await answerAfter(page, () => page.getByRole('button', { name: /Two strangers/ }).click());
  await report(page, heaps, 0);
  const tray = page.getByRole('row', { name: /^Test picture/ });
  const pictures = await tray.count();
  let added = 0;
  for (let asked = 1; asked <= QUESTIONS; asked++) {
    await answerAfter(page, () => tray.nth(asked % pictures).click());
    if (added * QUESTIONS < asked * ADDED) {
      added += 1;
      await addAndRemove(page, added);
    }
    if (asked % 100 === 0) await report(page, heaps, asked);
  }
}

/** Teaches one more picture and removes it again. Both steps cause an answer by themselves. */
async function addAndRemove(page: Page, number: number): Promise<void> {
  const card = page.getByRole('list', { name: 'Concepts' }).getByRole('listitem').first();
  const rows = card.getByRole('row');
  const before = await rows.count();
  const button = card.getByRole('button', { name: /^Add pictures to / });
  await answerAfter(page, () => chooseFilesInDialog(page, button, [sun(number)]));
  await rows.nth(before).focus();
  await answerAfter(page, () => page.keyboard.press('Delete'));
  await rows.nth(before).waitFor({ state: 'detached' });
}

declare global {
  interface Window {
    answers: number;
  }
}

function countAnswers(): void {
  window.answers = 0;
  let before = '';
  new MutationObserver(() => {
    const state = document.documentElement.dataset['engine'] ?? '';
    if (before === 'answering' && state === 'ready') window.answers += 1;
    before = state;
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-engine'] });
}

/** Does something that causes a question, and waits for its answer. */
async function answerAfter(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await page.evaluate(() => window.answers);
  await act();
  await page.waitForFunction((count) => window.answers > count, before, { timeout: 240_000 });
}

async function report(
  page: Page,
  heaps: Awaited<ReturnType<typeof watchHeaps>>,
  asked: number,
): Promise<void> {
  const { pageMb, workersMb, nodes, listeners } = await heaps.measure();
  const urls = await page.locator('img[src^="blob:"]').count();
  const resident = (await residentMb(browser)).map((mb) => mb.toFixed(0)).join(' + ');
  const workers = workersMb.map(({ name, mb }) => `${name} ${mb.toFixed(1)}`).join(', ');
  process.stdout.write(
    `${String(asked).padStart(4)} questions: page ${pageMb.toFixed(1)} MB, ${workers} MB; ` +
      `renderers resident ${resident} MB; ${nodes} nodes, ${listeners} listeners, ${urls} pictures shown\n`,
  );
}

/**
 * Resident memory of the browser's renderers in MB. These are pages and their workers, WebAssembly included. Only Linux
 * reports it.
 */
async function residentMb(of: Browser): Promise<readonly number[]> {
  const devtools = await of.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? NaN) / 1024;
    });
}
