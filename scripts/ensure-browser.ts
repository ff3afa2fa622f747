import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';
import { runCommand } from './run-command.ts';

// Installs a browser for the browser tests if there is none. Ends with code 1 if none can be installed.

const MINUTES = 60_000;
const isRoot = process.getuid?.() === 0;

async function installPlaywrights(): Promise<void> {
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  await runCommand('npx', ['playwright', 'install', 'chromium'], { env, timeout: 4 * MINUTES });
}

/** A bare machine lacks the system libraries that a browser needs. */
async function installLibraries(): Promise<void> {
  if (process.platform !== 'linux' || !isRoot) return;
  await runCommand('npx', ['playwright', 'install-deps', 'chromium'], { timeout: 3 * MINUTES });
}

async function installDebians(): Promise<void> {
  if (!isRoot || !existsSync('/etc/debian_version')) return;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], { env, timeout: 2 * MINUTES });
  const install = ['install', '--yes', '--no-install-recommends', 'chromium'];
  await runCommand('apt-get', install, { env, timeout: 4 * MINUTES });
}

async function ensureBrowser(): Promise<string | null> {
  const found = findBrowser();
  if (found !== null) return found;
  process.stdout.write('No browser found: installing one.\n');
  for (const install of [installPlaywrights, installLibraries, installDebians]) {
    await install();
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  return null;
}

try {
  const browser = await ensureBrowser();
  if (browser === null)
    throw new Error(
      'There is no browser for the browser tests and none could be installed: install Chromium, Chrome or Edge, or ' +
        'set LCL_CHROMIUM to the path of one.',
    );
  process.stdout.write(`Browser: ${browser}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
