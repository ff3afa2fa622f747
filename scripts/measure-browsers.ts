import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStaticHost } from '../e2e/fixtures/hosting/static-host.ts';
import type { DrivenBrowser } from './browsers/driven-browser.ts';
import { openFirefox } from './browsers/firefox.ts';
import { see, Visitor } from './browsers/visitor.ts';
import { openWebkit } from './browsers/webkit.ts';

// Measures the built page in the browsers that `npm run measure` does not drive. Run it after `npm run build`. The names of
// browsers choose among them. Each time is the least of several, because other work on the machine can only add to it.

const LOADS = 3;
const QUESTIONS = 8;
const browsers = { firefox: openFirefox, webkit: openWebkit };

const downloads = mkdtempSync(join(tmpdir(), 'lcl-measure-'));
try {
  const wanted = process.argv.slice(2);
  for (const [name, open] of Object.entries(browsers)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const own = join(downloads, name);
    mkdirSync(own);
    const browser = await open(own);
    if (browser) await measure(browser).finally(() => browser.close());
    else say(`${name}: not found on this machine`);
  }
} finally {
  rmSync(downloads, { recursive: true, force: true });
}

async function measure(browser: DrivenBrowser): Promise<void> {
  say(`== ${browser.version}, load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}`);
  const visitor = new Visitor(browser);
  const firsts: number[] = [];
  let answers: readonly number[] = [];
  for (let load = 0; load < LOADS; load++) {
    // A host of its own has a port of its own, so nothing is kept from the load before.
    const host = await startStaticHost();
    try {
      const began = performance.now();
      await browser.open(`${host.address}/?device=wasm`);
      await visitor.press(see('button', /Two strangers/));
      await visitor.reads(see('status', 'Answer'), /there is|Not sure/);
      firsts.push((performance.now() - began) / 1000);
      answers = await timeAnswers(browser);
    } finally {
      await host.close();
    }
  }
  say(
    `page opened to first answer: ${least(firsts).toFixed(1)} s (${firsts.map((each) => each.toFixed(1)).join(', ')})`,
  );
  say(
    `a picture pressed until answer and evidence are there: ${least(answers).toFixed(0)} ms (${answers.map((each) => each.toFixed(0)).join(', ')})`,
  );
}

/** Presses pictures of the test tray one after another. The page itself looks at the clock, so the driver adds nothing. */
async function timeAnswers(browser: DrivenBrowser): Promise<readonly number[]> {
  const times: unknown = await browser.evaluate(`(async () => {
    const root = document.documentElement;
    const until = (state) => new Promise((resolve) => {
      const look = () => {
        if (root.dataset.engine !== state) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(root, { attributes: true });
      look();
    });
    const rows = [...document.querySelectorAll('[role=grid][aria-label="Test tray"] [role=row]')];
    const times = [];
    for (let asked = 0; asked < ${QUESTIONS}; asked++) {
      await until('ready');
      const row = rows[(asked + 1) % rows.length];
      const pointer = { bubbles: true, button: 0, pointerType: 'mouse' };
      const began = performance.now();
      row.dispatchEvent(new PointerEvent('pointerdown', pointer));
      row.dispatchEvent(new PointerEvent('pointerup', pointer));
      row.click();
      await until('answering');
      await until('ready');
      times.push(performance.now() - began);
    }
    return times;
  })()`);
  return times as readonly number[];
}

function least(numbers: readonly number[]): number {
  return Math.min(...numbers);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
