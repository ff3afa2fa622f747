import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from './run-command.ts';
import {
  addUp,
  checkTally,
  closingLine,
  partTally,
  playwrightTally,
  vitestTally,
  type Tally,
} from './tally.ts';

// Everything that must hold; a part that fails does not keep the others from being heard.

const reports = mkdtempSync(join(tmpdir(), 'link-context-studio-'));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');
let isBuilt = false;

type Part = () => Promise<Tally>;

/** A part that runs beside others: its output waits until it can stand in one piece. */
const check =
  (title: string, script: string): Part =>
  async () => {
    const heard: string[] = [];
    const onOutput = (text: string) => void heard.push(text);
    const tally = checkTally(await runScript(script, [], { onOutput }));
    say(`\n== ${title}\n${heard.join('')}== ${title}: ${closingLine(tally)}\n`);
    return tally;
  };

/** A part that has the machine to itself. */
const alone =
  (title: string, run: Part): Part =>
  async () => {
    say(`\n== ${title}\n`);
    const tally = await run();
    say(`== ${title}: ${closingLine(tally)}\n`);
    return tally;
  };

/** One after another. */
const inTurn =
  (...parts: readonly Part[]): Part =>
  async () => {
    const tallies: Tally[] = [];
    for (const part of parts) tallies.push(await part());
    return addUp(tallies);
  };

/** At the same time. */
const beside =
  (...parts: readonly Part[]): Part =>
  async () =>
    addUp(await Promise.all(parts.map((part) => part())));

async function unitTests(): Promise<Tally> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const exitCode = await runScript('test:unit', reporters);
  return partTally(vitestTally(readReport(unitReport)), exitCode);
}

/** What comes after it looks at the built page: without it, at yesterday's. */
async function build(): Promise<Tally> {
  isBuilt = (await runScript('build')) === 0;
  return checkTally(isBuilt ? 0 : 1);
}

async function firstLoad(): Promise<Tally> {
  return checkTally(isBuilt ? await runScript('test:first-load') : 1);
}

/** The package for others; the stories of its examples run what it leaves. */
async function library(): Promise<Tally> {
  return checkTally(await runScript('build:library'));
}

async function browserTests(): Promise<Tally> {
  if (!isBuilt) return partTally(null, 1);
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport };
  const exitCode = await runScript('test:e2e', ['--reporter=list,json'], { env });
  return partTally(playwrightTally(readReport(browserReport)), exitCode);
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function say(text: string): void {
  process.stdout.write(text);
}

// The checks compute on one core each; on two cores both halves take about as long.
const everything = inTurn(
  beside(
    check('Lint', 'test:lint'),
    inTurn(
      check('Formatting', 'test:format'),
      check('Types', 'test:types'),
      check('Unused', 'test:unused'),
    ),
  ),
  alone('Unit tests', unitTests),
  alone('Build', build),
  alone('First load', firstLoad),
  alone('Library', library),
  alone('Browser tests', browserTests),
);

try {
  const sum = await everything();
  say(`\n${closingLine(sum)}\n`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
