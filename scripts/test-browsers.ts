import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../e2e/fixtures/files/write-files.ts';
import { startStaticHost } from '../e2e/fixtures/hosting/static-host.ts';
import { sun, waves } from '../e2e/fixtures/pictures/pictures.ts';
import type { DrivenBrowser } from './browsers/driven-browser.ts';
import { openFirefox } from './browsers/firefox.ts';
import { NotRunHere, stories, type Story, type StoryFiles } from './browsers/stories.ts';
import { Visitor } from './browsers/visitor.ts';
import { openWebkit } from './browsers/webkit.ts';
import { NOTHING, addUp, closingLine, type Tally } from './tally.ts';

// Plays the stories in the browsers that the other tests do not drive, and says which of them are installed. Run it by
// hand, after `npm run build`. Names of browsers choose among them, and other words among the titles of the stories.

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
    if (browser) tallies.push(await playAll(browser));
    say(browser ? '' : `${name}: not found on this machine`);
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
const sum = addUp(tallies);
say(closingLine(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;

async function playAll(browser: DrivenBrowser): Promise<Tally> {
  say(`== ${browser.version}`);
  const told: Tally[] = [];
  try {
    for (const story of stories.filter(isToldToday)) told.push(await playOne(story, browser));
  } finally {
    await browser.close();
  }
  return addUp(told);
}

/** A host of its own has a port of its own. So the page has a storage of its own too. */
async function playOne({ title, play }: Story, browser: DrivenBrowser): Promise<Tally> {
  const host = await startStaticHost();
  const began = performance.now();
  try {
    const visitor = new Visitor(browser);
    await browser.open(host.address);
    await play({ visitor, files, host });
    say(`  ✓ ${title} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    return { ...NOTHING, passed: 1 };
  } catch (error) {
    if (error instanceof NotRunHere) {
      say(`  - ${title}: not run in this browser, because ${error.message}`);
      return { ...NOTHING, skipped: 1 };
    }
    say(`  ✗ ${title}: ${String(error)}`);
    say(`    what the window showed: ${await keepPicture(title, browser)}`);
    return { ...NOTHING, failed: 1 };
  } finally {
    await host.close();
  }
}

async function keepPicture(title: string, browser: DrivenBrowser): Promise<string> {
  try {
    const name = `${browser.version} ${title}`.replace(/[^a-z0-9]+/gi, '-');
    const path = join('test-results', `${name}.png`);
    const picture = await browser.screenshot();
    mkdirSync('test-results', { recursive: true });
    writeFileSync(path, picture);
    return path;
  } catch (error) {
    return `no picture could be taken (${String(error)})`;
  }
}

function isWanted([name]: [string, Open]): boolean {
  const named = words().filter(isBrowser);
  return named.length === 0 || named.includes(name.toLowerCase());
}

function isToldToday({ title }: Story): boolean {
  return words()
    .filter((word) => !isBrowser(word))
    .every((word) => title.includes(word));
}

function isBrowser(word: string): boolean {
  return Object.keys(browsers).some((name) => name.toLowerCase() === word);
}

function words(): readonly string[] {
  return process.argv.slice(2).map((word) => word.toLowerCase());
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
