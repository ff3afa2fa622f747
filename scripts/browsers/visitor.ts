import { readFileSync, existsSync, readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import axe from 'axe-core';
import type { DrivenBrowser, DrivenElement } from './driven-browser.ts';
import {
  installLook,
  keepPickersClosed,
  type Expected,
  type SentPattern,
  type Sight,
} from './look-in-page.ts';

type Name = string | RegExp;

/** A cold start of the model on a busy machine is the longest that a story waits for. */
const PATIENCE_MS = 120_000;

/** How often a press is tried again where the driver says that the element cannot be pressed yet, and after how long. */
const PRESSES = 5;
const PAUSE_MS = 400;

/** A role and a name, as a visitor would say it. A string is the whole name. */
export function see(role: string, name?: Name, within?: Sight): Sight {
  return {
    role,
    ...(name !== undefined && { name: patternOf(name) }),
    ...(within !== undefined && { within }),
  };
}

function patternOf(name: Name): SentPattern {
  if (name instanceof RegExp) return { source: name.source, flags: name.flags };
  return { source: `^${name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}$`, flags: '' };
}

/** Somebody who uses the page of a driven browser by roles and labels. */
export class Visitor {
  constructor(readonly browser: DrivenBrowser) {}

  /** Waits until the page shows it. */
  async sees(sight: Sight, expected: Expected = {}): Promise<void> {
    const words = await this.look(
      `until(${JSON.stringify(sight)}, ${JSON.stringify(expected)}, ${PATIENCE_MS})`,
    );
    if (words !== null)
      throw new Error(
        `no ${wordsOf(sight, expected)} within ${PATIENCE_MS / 1000} s, but ${String(words)}`,
      );
  }

  async reads(sight: Sight, text: Name): Promise<void> {
    await this.sees(sight, { text: patternOf(text) });
  }

  async press(sight: Sight): Promise<void> {
    for (let left = PRESSES; ; left--) {
      const element = await this.find(sight);
      try {
        await element.press();
        return;
      } catch (error) {
        if (left === 0) throw error;
        // A menu still moves when the driver wants to press in it.
        await sleep(PAUSE_MS);
      }
    }
  }

  async write(sight: Sight, text: string): Promise<void> {
    await (await this.find(sight)).write(text);
  }

  /** Presses something that opens the system's picker, and chooses there. */
  async choose(press: () => Promise<void>, paths: readonly string[]): Promise<void> {
    await press();
    const input = await this.browser.element('window.pagePicker');
    await input.choose(paths);
  }

  /**
   * Presses something that opens the system's picker of folders, and chooses the folder that holds these files. Drivers
   * give no folders, so they give its files, which then say where they lie. No two of them may have one name.
   */
  async chooseFolder(
    press: () => Promise<void>,
    root: string,
    paths: readonly string[],
  ): Promise<void> {
    const places = paths.map((path) => [basename(path), relative(dirname(root), path)]);
    await press();
    // Firefox takes several files only where the input says so.
    await this
      .evaluate(`Object.assign(window.pagePicker, { multiple: true }).addEventListener('change', ({ target }) => {
      const places = new Map(${JSON.stringify(places)});
      window.chosen = [...target.files];
      for (const file of window.chosen)
        Object.defineProperty(file, 'webkitRelativePath', { value: places.get(file.name) });
    }, { once: true, capture: true })`);
    await (await this.browser.element('window.pagePicker')).choose(paths);
  }

  /** Opens a menu by its button and goes through its items, the last of which acts. */
  async chooseInMenu(button: Sight, ...items: readonly string[]): Promise<void> {
    const choose = async () => {
      await this.press(button);
      for (const name of items) await this.press({ ...see('menuitem', name), at: -1 });
    };
    try {
      await choose();
    } catch {
      // A window that gets smaller closes the menu. WebKit's does, when its bar of downloads comes.
      await choose();
    }
  }

  /**
   * Copies a picture to the system's clipboard while pressing the place where it is then pasted with the keyboard. So the
   * browser makes the event of the paste itself. Resolves with `false` if the browser let nothing be copied.
   */
  async paste(place: Sight, path: string): Promise<boolean> {
    const bytes = readFileSync(path).toString('base64');
    // Browsers let a page write to the clipboard only during a press.
    await this.evaluate(`window.addEventListener('click', () => {
      const bytes = Uint8Array.from(atob('${bytes}'), (character) => character.charCodeAt(0));
      const picture = new Blob([bytes], { type: 'image/png' });
      window.copied = navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    }, { once: true, capture: true })`);
    await this.press(place);
    if (
      !(await this.evaluate(
        'Promise.resolve(window.copied).then(() => !!window.copied, () => false)',
      ))
    )
      return false;
    await this.browser.pressPaste();
    return true;
  }

  /** Waits until a download is there as a whole, and returns its path. */
  async download(name: string, begin: () => Promise<void>): Promise<string> {
    const path = join(this.browser.downloads, name);
    const watching = watch(this.browser.downloads);
    try {
      const arrived = new Promise<void>((resolve, reject) => {
        const deadline = setTimeout(() => reject(new Error(`no download of ${name}`)), PATIENCE_MS);
        watching.on('change', () => {
          if (!isWhole(path)) return;
          clearTimeout(deadline);
          resolve();
        });
      });
      await begin();
      await arrived;
      return path;
    } finally {
      watching.close();
    }
  }

  /** Evaluates an expression in the page; the tools of the stories are there. */
  async evaluate(expression: string): Promise<unknown> {
    await this.equip();
    return this.browser.evaluate(expression);
  }

  private async find(sight: Sight): Promise<DrivenElement> {
    await this.sees(sight);
    return this.browser.element(`window.pageLook.first(${JSON.stringify(sight)})`);
  }

  private look(call: string): Promise<unknown> {
    return this.evaluate(`window.pageLook.${call}`);
  }

  private async equip(): Promise<void> {
    if (await this.browser.evaluate('window.pageLook !== undefined')) return;
    // The compiler that runs these scripts wraps named functions in this helper.
    const helper = 'globalThis.__name ??= (it) => it;';
    await this.browser.evaluate(
      `(() => { ${axe.source}; ${helper} (${String(installLook)})(); (${String(keepPickersClosed)})(); })()`,
    );
  }
}

/** Browsers write to a file beside it first, or to an empty one. */
function isWhole(path: string): boolean {
  const partial = readdirSync(join(path, '..')).some((name) => /\.(?:part|wkdownload)$/.test(name));
  return !partial && existsSync(path) && statSync(path).size > 0;
}

function wordsOf({ role, name, within }: Sight, { count, text }: Expected = {}): string {
  return [
    role,
    name && `/${name.source}/`,
    count !== undefined && `× ${count}`,
    text && `with the text /${text.source}/`,
    within && `in ${wordsOf(within)}`,
  ]
    .filter(Boolean)
    .join(' ');
}
