import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { countWireBytes } from '../e2e/fixtures/wire-bytes.ts';
import { findBrowser } from './find-browser.ts';
import { serveBuild } from './serve-build.ts';

// Measures what a class costs the laptop that serves it: many first visits at the same time. One browser says which
// files a first visit fetches. Then plain clients fetch these files, each over six connections as a browser has them.
// Run it after `npm run build`. The clients run on the same machine, so the seconds are an upper bound.

const CONNECTIONS = 6;
const visitors = Number(process.argv[2] ?? 30);

await (process.send ? serveAsChild() : measureClass());

/** The server has a process of its own, so that its processor time can be told from that of the clients. */
async function serveAsChild(): Promise<void> {
  const { address } = await serveBuild();
  process.on('message', () => process.send?.(process.cpuUsage()));
  process.send?.(address);
}

async function measureClass(): Promise<void> {
  const server = fork(fileURLToPath(import.meta.url));
  try {
    const [address] = (await once(server, 'message')) as [string];
    const processorTime = async () => {
      server.send('time');
      const [{ user, system }] = (await once(server, 'message')) as [NodeJS.CpuUsage];
      return (user + system) / 1e6;
    };
    const paths = await firstVisit(address);
    say(`A first visit fetches ${paths.length} files. ${visitors} at the same time:`);
    for (const accepted of ['gzip, deflate, br', 'gzip, deflate', 'identity']) {
      const before = await processorTime();
      const began = performance.now();
      const visits = await Promise.all(
        Array.from({ length: visitors }, () => visit(address, paths, accepted)),
      );
      const seconds = (performance.now() - began) / 1000;
      const bytes = visits.reduce((sum, one) => sum + one, 0);
      say(
        `Accept-Encoding "${accepted}": ${(bytes / visitors / 1e6).toFixed(2)} MB each, ${(bytes / 1e6).toFixed(0)} MB in ` +
          `all, the last is served after ${seconds.toFixed(1)} s, ` +
          `${((await processorTime()) - before).toFixed(1)} s of the server's processor time`,
      );
    }
  } finally {
    server.kill();
  }
}

/** The addresses that a browser fetches from the opening of the page to its first answer, each once. */
async function firstVisit(address: string): Promise<readonly string[]> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('There is no browser: run `npm run test:e2e` once.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const files = countWireBytes(page);
    await page.goto(`${address}?device=wasm`);
    await page.getByRole('button', { name: /Two strangers/ }).click();
    const answer = page.getByRole('status', { name: 'Answer' });
    await answer.getByText(/there is|Not sure/).waitFor({ timeout: 240_000 });
    return [...new Set((await files()).map(({ path }) => path))];
  } finally {
    await browser.close();
  }
}

/** Fetches all of it with nothing kept. Returns the bytes of the bodies as they came. */
async function visit(address: string, paths: readonly string[], accepted: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const sizes = await Promise.all(
    paths.map((path) => fetchBytes(new URL(path, address), agent, accepted)),
  );
  agent.destroy();
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

function fetchBytes(url: URL, agent: Agent, accepted: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'Accept-Encoding': accepted };
    get(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => (bytes += part.length));
      response.on('end', () => resolve(bytes));
      response.on('error', reject);
      if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode}`));
    }).on('error', reject);
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
