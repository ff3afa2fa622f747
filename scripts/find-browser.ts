import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, posix, win32 } from 'node:path';
import { chromium } from '@playwright/test';

/** The places that the search looks at. By default they are this machine's own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The place of Playwright's own Chromium after it is installed. */
  readonly playwrightPath: string;
  /** Whether there is a browser at this place that starts. */
  readonly starts: (path: string) => boolean;
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  playwrightPath: chromium.executablePath(),
  starts: canStart,
});

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * The browser for the browser tests. It is the one that `LCL_CHROMIUM` names, else Playwright's own, else the system's.
 * `null` if there is none. Throws if `LCL_CHROMIUM` names one that does not start, because testing another one would hide
 * that.
 */
export function findBrowser(machine: Machine = thisMachine()): string | null {
  const named = machine.env['LCL_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (machine.starts(named)) return named;
    throw new Error(`LCL_CHROMIUM names ${named}, but no browser starts from there.`);
  }
  const candidates = [machine.playwrightPath, ...systemBrowsers(machine)];
  return candidates.find(machine.starts) ?? null;
}

/** The possible places of a Chromium, Chrome or Edge, likeliest first. */
export function systemBrowsers({ platform, env }: Pick<Machine, 'platform' | 'env'>): string[] {
  if (platform === 'win32')
    return windowsPrograms.flatMap((program) =>
      ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = env[name];
        return folder ? [win32.join(folder, ...program)] : [];
      }),
    );
  const apps =
    platform === 'darwin'
      ? macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)
      : [];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = commands.flatMap((command) =>
    folders.map((folder) => posix.join(folder, command)),
  );
  return [...apps, ...onPath];
}

/** A file alone proves little. A snap's stub exists without the snap, and a browser may lack its libraries. */
function canStart(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows a browser opens a window when it is asked for its version.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
