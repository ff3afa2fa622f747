import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import { preview } from 'vite';
import { seedSession } from '../e2e/fixtures/files/seed-session.ts';
import { findBrowser } from './find-browser.ts';
import { followThread } from './main-thread.ts';
import { lazyScript } from './page-script.ts';

// Measures the lab of the built app with Mini on WebAssembly. It prints how long each run takes, and how long the page's
// own thread was busy meanwhile. Run it after `npm run build`, or as `npm run measure:lab`. Names of measurements
// may follow, and the default is all. A folder as `--trace=DIR` keeps a trace of each for the performance panel of the browser.

/** A task over this many milliseconds keeps the page from answering a visitor in time. */
const LONG_MS = 50;
const WAIT_MS = 600_000;

interface Measurement {
  readonly words: string;
  /** Absent where a starter pack is asked about. */
  readonly table?: {
    readonly concepts: number;
    readonly pictures: number;
    readonly tested: number;
  };
  readonly tab: string;
  readonly act: (page: Page) => Promise<void>;
}

const measurements: Readonly<Record<string, Measurement>> = {
  run: {
    words: 'a run over 200 pictures',
    table: { concepts: 4, pictures: 8, tested: 200 },
    tab: 'Test',
    act: (page) => pressUntil(page, 'Run all', page.getByText(/^\d+ of 200 right/)),
  },
  curve: {
    words: 'the learning curve, 0 to 8 pictures × 40 questions × 5 orders',
    table: { concepts: 4, pictures: 8, tested: 40 },
    tab: 'Learning curve',
    act: (page) =>
      pressUntil(
        page,
        'Draw the curve',
        page.getByRole('region', { name: 'The curve as a table' }),
      ),
  },
  checks: {
    words: 'all trick checks, 24 pictures',
    table: { concepts: 4, pictures: 9, tested: 40 },
    tab: 'Checks',
    act: async (page) => {
      await button(page, 'Run all checks').click();
      await button(page, 'Stop').waitFor();
      await button(page, 'Run all checks').waitFor({ timeout: WAIT_MS });
    },
  },
  scroll: {
    words: 'a tray of 1,000 pictures opened and scrolled to its end',
    table: { concepts: 20, pictures: 4, tested: 1000 },
    tab: 'Tray',
    act: scrollTray,
  },
  paint: {
    words: 'ten strokes of the brush over a question, answered while they are painted',
    tab: 'Cover up',
    act: paint,
  },
  thousand: {
    words: 'a run over 1,000 pictures',
    table: { concepts: 20, pictures: 4, tested: 1000 },
    tab: 'Test',
    act: (page) => pressUntil(page, 'Run all', page.getByText(/^\d+ of 1000 right/)),
  },
};

const chosen = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const traces = process.argv.find((word) => word.startsWith('--trace='))?.slice('--trace='.length);
const names = chosen.length > 0 ? chosen : Object.keys(measurements);

const executablePath = findBrowser();
if (executablePath === null) throw new Error('There is no browser: run `npm run test:e2e` once.');
const part = lazyScript('dist', 'lab').reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
say(`the lab's script, fetched when it is first opened: ${(part / 1000).toFixed(1)} kB gzip`);
const server = await preview({ preview: { port: 0 }, logLevel: 'silent' });
try {
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the server has no address');
  for (const name of names) {
    const measurement = measurements[name];
    if (!measurement) throw new Error(`there is no measurement ${name}`);
    // A fresh browser each time, so that the processor time is that of one measurement.
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      await measure(browser, address, name, measurement);
    } finally {
      await browser.close();
    }
  }
} finally {
  await server.close();
}

async function measure(
  browser: Browser,
  address: string,
  name: string,
  { words, table, tab, act }: Measurement,
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  });
  // tsx wraps functions in a helper of this name, which the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  if (table) {
    await page.goto(`${address}samples/packs.json`);
    await seedSession(page, table);
  }
  await page.goto(`${address}?device=wasm`);
  await page.locator('html[data-engine="ready"]').waitFor({ timeout: WAIT_MS });
  if (!table) await askPack(page);
  await button(page, 'Lab').click();
  await page.getByRole('tab', { name: tab }).click();
  const before = await processorSeconds(browser);
  const keepAs = traces === undefined ? undefined : `${traces}/${name}.json`;
  const { wall, processor, tasks } = await followThread(browser, page, () => act(page), keepAs);
  const spent = (await processorSeconds(browser)) - before;
  const long = tasks.filter((task) => task.wall > LONG_MS);
  const longByProcessor = tasks.filter((task) => task.processor > LONG_MS);
  say(
    `${words}: ${(wall / 1000).toFixed(1)} s, ${spent.toFixed(1)} s of processor time, ` +
      `${(processor / 1000).toFixed(1)} s of it on the page`,
  );
  say(
    `  longest task ${most(tasks.map((task) => task.wall))} ms by the clock, ` +
      `${most(tasks.map((task) => task.processor))} ms of processor time; ` +
      `over ${LONG_MS} ms: ${long.length} and ${longByProcessor.length} of ${tasks.length}`,
  );
}

async function pressUntil(page: Page, name: string, shown: Locator): Promise<void> {
  await button(page, name).click();
  await shown.first().waitFor({ timeout: WAIT_MS });
}

async function scrollTray(page: Page): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Pictures of the test tray' });
  await grid.getByRole('row').first().hover();
  const last = page.getByRole('row', { name: /^test-1000\.webp/ });
  for (let turns = 0; turns < 300 && (await last.count()) === 0; turns++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(30);
  }
  await last.waitFor();
  const drawn = await grid.getByRole('row').count();
  say(`  ${drawn} of 1000 tiles are drawn at the end of the tray`);
}

async function askPack(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Two strangers/ }).click();
  await page
    .getByRole('status', { name: 'Answer' })
    .getByText(/there is|Not sure/)
    .waitFor();
}

/** Paints from side to side, as fast as a hand does. The question is asked again under the paint meanwhile. */
async function paint(page: Page): Promise<void> {
  const cells = page.getByRole('grid', { name: 'Cells of the picture' });
  const box = await cells.boundingBox();
  if (!box) throw new Error('the cells are not in view');
  for (let stroke = 0; stroke < 10; stroke++) {
    const y = box.y + box.height * (0.05 + 0.09 * stroke);
    await page.mouse.move(box.x + 5, y);
    await page.mouse.down();
    for (let step = 1; step <= 40; step++) {
      await page.mouse.move(box.x + 5 + ((box.width - 10) * step) / 40, y);
      await page.waitForTimeout(12);
    }
    await page.mouse.up();
  }
  await page.getByRole('status', { name: 'Answer under the cover' }).getByText('%').waitFor();
}

/** Processor time of the browser and all of its pages and workers, in seconds. */
async function processorSeconds(browser: Browser): Promise<number> {
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

function most(numbers: readonly number[]): string {
  return Math.max(0, ...numbers).toFixed(0);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
