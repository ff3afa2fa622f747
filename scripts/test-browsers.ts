import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../e2e/fixtures/files/write-files.ts';
import { startStaticHost } from '../e2e/fixtures/hosting/static-host.ts';
import { sun, waves } from '../e2e/fixtures/pictures/pictures.ts';
import type { DrivenBrowser } from './browsers/driven-browser.ts';
import { openFirefox } from './browsers/firefox.ts';
import { stories, type StoryFiles } from './browsers/stories.ts';
import { Visitor } from './browsers/visitor.ts';
import { openWebkit } from './browsers/webkit.ts';
import { addUp, closingLine, type Tally } from './tally.ts';

// Plays the stories in the browsers that the other tests do not drive, and says which of them are installed. Run it by
// hand, after `npm run build`. Names of browsers choose among them.

type Open = (downloads: string) => Promise<DrivenBrowser | null>;

const browsers: Readonly<Record<string, Open>> = { Firefox: openFirefox, WebKit: openWebkit };

const temporary = mkdtempSync(join(tmpdir(), 'lcl-browsers-'));
const files = writeStoryFiles(join(temporary, 'files'));
const tallies: Tally[] = [];
try {
  for (const [name, open] of Object.entries(browsers).filter(isWanted)) {
    const downloads = join(temporary, name);
    mkdirSync(downloads);
    const browser = await open(downloads);
    if (browser) tallies.push(await playIn(browser));
    say(browser ? '' : `${name}: not found on this machine`);
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
const sum = addUp(tallies);
say(closingLine(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;

/** Plays all stories on one page. They go on from each other, so those after one that failed are left out. */
async function playIn(browser: DrivenBrowser): Promise<Tally> {
  say(`== ${browser.version}`);
  const host = await startStaticHost();
  let passed = 0;
  try {
    const visitor = new Visitor(browser);
    await browser.open(host.address);
    for (const { title, play } of stories) {
      const began = performance.now();
      await play({ visitor, files, host });
      passed++;
      say(`  ✓ ${title} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    }
    return { passed, failed: 0, skipped: 0 };
  } catch (error) {
    say(`  ✗ ${stories[passed]?.title ?? 'opens'}: ${String(error)}`);
    mkdirSync('test-results', { recursive: true });
    const picture = join('test-results', 'browsers.png');
    writeFileSync(picture, await browser.screenshot());
    say(`    what the window showed: ${picture}`);
    return { passed, failed: 1, skipped: stories.length - passed - 1 };
  } finally {
    await browser.close();
    await host.close();
  }
}

function isWanted([name]: [string, Open]): boolean {
  const wanted = process.argv.slice(2).map((one) => one.toLowerCase());
  return wanted.length === 0 || wanted.includes(name.toLowerCase());
}

function writeStoryFiles(folder: string): StoryFiles {
  const made = [sun, waves].flatMap((make) => [1, 2, 3, 9].map((number) => make(number)));
  writeFiles(folder, Object.fromEntries(made.map(({ name, buffer }) => [name, buffer])));
  const root = join(folder, 'Sky and water');
  const inFolder = new Map(
    [1, 2].flatMap((number) => [
      [`moons/moon-${number}.png`, sun(number).buffer] as const,
      [`ponds/pond-${number}.png`, waves(number).buffer] as const,
    ]),
  );
  writeFiles(root, Object.fromEntries(inFolder));
  return {
    sun: (number) => join(folder, sun(number).name),
    waves: (number) => join(folder, waves(number).name),
    folder: { root, pictures: [...inFolder.keys()].map((path) => join(root, path)) },
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
