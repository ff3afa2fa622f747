import { launch, type ElementHandle } from 'puppeteer-core';
import type { DrivenBrowser, DrivenElement } from './driven-browser.ts';
import { programOnPath, versionOf } from './program-on-path.ts';
import { openScreen } from './unseen-screen.ts';

const programs = ['firefox', 'firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Firefox over WebDriver BiDi. `null` if none is installed. */
export async function openFirefox(downloads: string): Promise<DrivenBrowser | null> {
  const executablePath = programOnPath(programs);
  if (executablePath === null) return null;
  // Without a screen it has no clipboard for pictures.
  const screen = await openScreen();
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: false,
    ...(screen && { env: { ...process.env, DISPLAY: screen.display } }),
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      // There is a camera, and nobody may use it.
      'media.navigator.streams.fake': true,
      'permissions.default.camera': 2,
    },
  });
  const page = await browser.newPage();
  return {
    version: versionOf(executablePath).replace(/^Mozilla /, ''),
    downloads,
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    resize: (width, height) => page.setViewport({ width, height }),
    evaluate: (expression) => page.evaluate(expression),
    element: async (expression) => {
      const element = (await page.evaluateHandle(expression)).asElement();
      if (!element) throw new Error(`nothing there: ${expression}`);
      return driven(element as ElementHandle<Element>);
    },
    pressPaste: async () => {
      const control = process.platform === 'darwin' ? 'Meta' : 'Control';
      await page.keyboard.down(control);
      await page.keyboard.press('v');
      await page.keyboard.up(control);
    },
    screenshot: () => page.screenshot(),
    close: async () => {
      await browser.close();
      screen?.close();
    },
  };
}

function driven(element: ElementHandle<Element>): DrivenElement {
  return {
    press: () => element.click(),
    write: async (text) => {
      await element.evaluate((field) => {
        if (field instanceof HTMLInputElement) field.select();
      });
      await element.type(text);
      await element.press('Enter');
    },
    choose: (paths) => (element as ElementHandle<HTMLInputElement>).uploadFile(...paths),
  };
}
