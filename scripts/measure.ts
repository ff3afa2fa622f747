import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from './find-browser.ts';

// Measures the cost of the built app for a visitor. That is the bytes over the network up to the first answer, and the
// time that answers take. Run it after `npm run build`. It uses a fresh browser profile each time, so that no cache holds
// anything.

const [device = 'wasm'] = process.argv.slice(2);
const executablePath = findBrowser();
if (executablePath === null) throw new Error('There is no browser: run `npm run test:e2e` once.');
const gpu = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];
const args = ['--no-sandbox', ...(device === 'webgpu' ? gpu : [])];

const server = await preview({ preview: { port: 0 }, logLevel: 'silent' });
const browser = await chromium.launch({ executablePath, args });
try {
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the server has no address');
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const bytes = countBytes(page);

  const began = performance.now();
  await page.goto(`${address}?device=${device}`);
  await page.getByRole('button', { name: /Two strangers/ }).click();
  await firstAnswer(page);
  say('page opened to first answer (starter pack pressed at once)', performance.now() - began);

  const asked = performance.now();
  await page.getByRole('row', { name: /Test picture 2/ }).click();
  await page.getByRole('status', { name: 'Answer' }).getByText('zorbel').waitFor();
  say('another picture pressed to its answer', performance.now() - asked);

  for (const [kind, size] of Object.entries(bytes()))
    process.stdout.write(
      `${kind}: ${(size.raw / 1e6).toFixed(2)} MB, ${(size.gzip / 1e6).toFixed(2)} MB gzip\n`,
    );
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

interface Size {
  raw: number;
  gzip: number;
}

/** Sums the files that the page fetches, by kind, each once. The sizes are gzip, as a static host would send them. */
function countBytes(page: Page): () => Record<string, Size> {
  const paths = new Set<string>();
  page.context().on('response', (response) => {
    const { protocol, pathname } = new URL(response.url());
    if (protocol === 'http:' && response.ok()) paths.add(pathname);
  });
  return () => {
    const sums: Record<string, Size> = {};
    for (const path of paths) {
      const body = readFileSync(join('dist', path.endsWith('/') ? 'index.html' : path));
      const gzip = Math.min(body.length, gzipSync(body).length);
      for (const name of [kindOf(path), 'in all']) {
        const sum = (sums[name] ??= { raw: 0, gzip: 0 });
        sum.raw += body.length;
        sum.gzip += gzip;
      }
    }
    return sums;
  };
}

function kindOf(path: string): string {
  if (path.includes('/models/')) return 'weights';
  if (path.includes('/samples/')) return 'starter packs';
  return /ort[-.]/.test(path) ? 'runtime' : 'page';
}

function say(what: string, milliseconds: number): void {
  process.stdout.write(`${what}: ${(milliseconds / 1000).toFixed(2)} s\n`);
}
