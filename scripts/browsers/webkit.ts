import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, Capabilities, Key, WebElement, type WebDriver } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote';
import type { DrivenBrowser, DrivenElement } from './driven-browser.ts';
import { programOnPath } from './program-on-path.ts';
import { openScreen } from './unseen-screen.ts';

const miniBrowsers = ['x86_64-linux-gnu/', 'aarch64-linux-gnu/', ''].flatMap((folder) =>
  ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].flatMap((library) => [
    `/usr/lib/${folder}${library}/MiniBrowser`,
    `/usr/libexec/${folder}${library}/MiniBrowser`,
  ]),
);

/** WebKitGTK's own small browser on a screen that nobody sees. `null` if it, its driver or Xvfb is missing. */
export async function openWebkit(downloads: string): Promise<DrivenBrowser | null> {
  const driver = programOnPath(['WebKitWebDriver']);
  const binary = programOnPath(miniBrowsers);
  if (driver === null || binary === null) return null;
  const screen = await openScreen();
  if (screen === null) return null;
  const closers: (() => unknown)[] = [];
  const close = async () => {
    for (const closeOne of closers.splice(0).toReversed()) await closeOne();
  };
  try {
    const home = mkdtempSync(join(tmpdir(), 'lcl-webkit-'));
    closers.push(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
    closers.push(screen.close);
    const service = new DriverService.Builder(driver)
      .setLoopback(true)
      .setEnvironment({ ...process.env, ...ownFolders(home, downloads), DISPLAY: screen.display })
      .build();
    closers.push(() => service.kill());
    const page = await new Builder()
      .disableEnvironmentOverrides()
      .usingServer(await service.start())
      .withCapabilities(
        new Capabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary, args: ['--automation', '--geometry=1280x800'] },
        }),
      )
      .build();
    closers.push(() => page.quit());
    await page.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 870 });
    await page.manage().setTimeouts({ script: 600_000, pageLoad: 120_000 });
    return drive(page, downloads, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function drive(
  page: WebDriver,
  downloads: string,
  close: () => Promise<void>,
): Promise<DrivenBrowser> {
  const agent: string = await page.executeScript('return navigator.userAgent');
  return {
    version: `WebKitGTK, which calls itself ${/Version\/[\d.]+/.exec(agent)?.[0] ?? agent}`,
    downloads,
    open: (address) => page.get(address),
    reload: () => page.navigate().refresh(),
    resize: async (width, height) => {
      // The window has a bar of its own above the page.
      const inner: number[] = await page.executeScript('return [innerWidth, innerHeight]');
      const outer = await page.manage().window().getRect();
      const [innerWidth = 0, innerHeight = 0] = inner;
      await page
        .manage()
        .window()
        .setRect({
          x: 0,
          y: 0,
          width: width + outer.width - innerWidth,
          height: height + outer.height - innerHeight,
        });
    },
    evaluate: (expression) =>
      page
        .executeAsyncScript(
          `const done = arguments[arguments.length - 1];
         Promise.resolve(${expression}).then((value) => done({ value }), (error) => done({ error: String(error) }));`,
        )
        .then(valueOf),
    element: async (expression) => {
      const element: unknown = await page.executeScript(`return ${expression}`);
      if (!(element instanceof WebElement)) throw new Error(`nothing there: ${expression}`);
      return driven(element);
    },
    pressPaste: () =>
      page.actions().keyDown(Key.CONTROL).sendKeys('v').keyUp(Key.CONTROL).perform(),
    screenshot: async () => Buffer.from(await page.takeScreenshot(), 'base64'),
    close,
  };
}

function driven(element: WebElement): DrivenElement {
  return {
    press: () => element.click(),
    write: async (text) => {
      await element.getDriver().executeScript('arguments[0].select()', element);
      await element.sendKeys(text, Key.ENTER);
    },
    // A driver takes several files as lines.
    choose: (paths) => element.sendKeys(paths.join('\n')),
  };
}

interface Settled {
  readonly value?: unknown;
  readonly error?: string;
}

function valueOf(settled: unknown): unknown {
  const { value, error } = settled as Settled;
  if (error !== undefined) throw new Error(error);
  return value;
}

/** The browser finds its folder for downloads as every program of a Linux desktop does, and must not find the visitor's. */
function ownFolders(home: string, downloads: string): Record<string, string> {
  const config = join(home, '.config');
  mkdirSync(config);
  writeFileSync(join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  return { HOME: home, XDG_CONFIG_HOME: config };
}
