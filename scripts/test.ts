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

// Everything that must hold, in order; a part that fails does not keep the others from being heard.

const reports = mkdtempSync(join(tmpdir(), 'link-context-studio-'));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');
let isBuilt = false;

async function check(script: string): Promise<Tally> {
  return checkTally(await runScript(script));
}

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
  return isBuilt ? check('test:first-load') : checkTally(1);
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

const parts: readonly (readonly [string, () => Promise<Tally>])[] = [
  ['Formatting', () => check('test:format')],
  ['Lint', () => check('test:lint')],
  ['Types', () => check('test:types')],
  ['Unused', () => check('test:unused')],
  ['Unit tests', unitTests],
  ['Build', build],
  ['First load', firstLoad],
  ['Browser tests', browserTests],
];

const tallies: Tally[] = [];
try {
  for (const [title, run] of parts) {
    process.stdout.write(`\n== ${title}\n`);
    const tally = await run();
    process.stdout.write(`== ${title}: ${closingLine(tally)}\n`);
    tallies.push(tally);
  }
} finally {
  rmSync(reports, { recursive: true, force: true });
}

const sum = addUp(tallies);
process.stdout.write(`\n${closingLine(sum)}\n`);
process.exitCode = sum.failed > 0 ? 1 : 0;
