import { describe, expect, it } from 'vitest';
import { findBrowser, systemBrowsers, type Machine } from './find-browser.ts';

const OWN = '/home/visitor/.cache/ms-playwright/chromium/chrome';

function machineWith(installed: readonly string[], changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    playwrightPath: OWN,
    starts: (path) => installed.includes(path),
    ...changes,
  };
}

describe('findBrowser', () => {
  it('takes the browser that the environment names before any other', () => {
    const env = { PATH: '/usr/bin', LCL_CHROMIUM: '/opt/mine' };
    expect(findBrowser(machineWith(['/opt/mine', OWN], { env }))).toBe('/opt/mine');
  });

  it('does not silently test another browser if the named one does not start', () => {
    const env = { PATH: '/usr/bin', LCL_CHROMIUM: '/opt/gone' };
    expect(() => findBrowser(machineWith([OWN], { env }))).toThrow('LCL_CHROMIUM names /opt/gone');
  });

  it('prefers the browser that Playwright installed to the one of the system', () => {
    expect(findBrowser(machineWith(['/usr/bin/chromium', OWN]))).toBe(OWN);
  });

  it('finds the system’s browser on the path', () => {
    expect(findBrowser(machineWith(['/usr/bin/google-chrome']))).toBe('/usr/bin/google-chrome');
  });

  it('skips a browser that is there but does not start', () => {
    const stub = '/usr/bin/chromium-browser';
    const machine = machineWith(['/usr/bin/microsoft-edge']);
    expect(systemBrowsers(machine)).toContain(stub);
    expect(findBrowser(machine)).toBe('/usr/bin/microsoft-edge');
  });

  it('says that there is none', () => {
    expect(findBrowser(machineWith([]))).toBeNull();
    expect(findBrowser(machineWith([], { env: {} }))).toBeNull();
  });

  it('knows where a Mac keeps its browsers', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machineWith([chrome], { platform: 'darwin' }))).toBe(chrome);
  });

  it('knows where Windows keeps its browsers', () => {
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(findBrowser(machineWith([edge], { platform: 'win32', env }))).toBe(edge);
  });
});
