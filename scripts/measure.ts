import { chromium, type Page } from '@playwright/test';
import { countWireBytes, sumOfBytes, type WireFile } from '../e2e/fixtures/wire-bytes.ts';
import { findBrowser } from './find-browser.ts';
import { serveBuild } from './serve-build.ts';

// Measures the cost of the built app for a visitor. That is the bytes over the network up to the first answer, and the
// time that answers take. Run it after `npm run build`. It uses a fresh browser profile each time, so that no cache
// holds anything. `-- wasm http` opens it as a class does that another device serves over plain http. `-- --node-webgpu`
// measures the engines on a GPU without a browser, and does nothing else.

if (process.argv.includes('--node-webgpu')) await import('./measure-node-webgpu.ts');

const [device = 'wasm', way = 'localhost'] = process.argv.slice(2);
const executablePath = findBrowser();
if (executablePath === null) throw new Error('There is no browser: run `npm run test:e2e` once.');
const gpu = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];
// Browsers accept Brotli from `localhost` and over https only.
const classroom = 'http://studio.test';
const args = [
  '--no-sandbox',
  '--host-resolver-rules=MAP studio.test localhost',
  ...(device === 'webgpu' ? gpu : []),
];

const server = await serveBuild();
const browser = await chromium.launch({ executablePath, args });
try {
  const address =
    way === 'http' ? server.address.replace('http://localhost', classroom) : server.address;
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const files = countWireBytes(page);

  const began = performance.now();
  await page.goto(`${address}?device=${device}`);
  await page.getByRole('button', { name: /Two strangers/ }).click();
  await firstAnswer(page);
  say('page opened to first answer (starter pack pressed at once)', performance.now() - began);
  const filesToFirstAnswer = files();

  const asked = performance.now();
  await page.getByRole('row', { name: /Test picture 2/ }).click();
  await page.getByRole('status', { name: 'Answer' }).getByText('zorbel').waitFor();
  say('another picture pressed to its answer', performance.now() - asked);

  report(await filesToFirstAnswer);
} finally {
  await browser.close();
  await server.close();
}

async function firstAnswer(page: Page): Promise<void> {
  await page
    .getByRole('status', { name: 'Answer' })
    .getByText(/there is|Not sure/)
    .waitFor({ timeout: 240_000 });
}

/** Prints what came over the wire, by kind and by encoding, as the browser counts it. */
function report(files: readonly WireFile[]): void {
  for (const kind of ['weights', 'runtime', 'page', 'starter packs', 'in all']) {
    const group = files.filter(({ path }) => kind === 'in all' || kindOf(path) === kind);
    const encodings = [...new Set(group.map(({ encoding }) => encoding))].join(', ');
    process.stdout.write(`${kind}: ${(sumOfBytes(group) / 1e6).toFixed(2)} MB (${encodings})\n`);
  }
}

function kindOf(path: string): string {
  if (path.includes('/models/')) return 'weights';
  if (path.includes('/samples/')) return 'starter packs';
  return /ort[-.]/.test(path) ? 'runtime' : 'page';
}

function say(what: string, milliseconds: number): void {
  process.stdout.write(`${what}: ${(milliseconds / 1000).toFixed(2)} s\n`);
}
