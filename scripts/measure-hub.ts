import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { chromium, type Page } from '@playwright/test';
import { chooseFilesInDialog } from '../e2e/fixtures/files/choose-files.ts';
import { ModelsPlace } from '../e2e/fixtures/pages/models-place.ts';
import { StudioPage } from '../e2e/fixtures/pages/studio.ts';
import { plainPicture, sun } from '../e2e/fixtures/pictures/pictures.ts';
import { hubModel, HUB_MODELS, isHubModelId } from '../src/domain/models/hub-models.ts';
import { findBrowser } from './find-browser.ts';
import { serveBuild } from './serve-build.ts';

// Measures what a hub model costs a device at its real size: `npm run measure:hub -- smolvlm2-256m FOLDER`. The folder
// is a repository, such as `training/full_size.py` writes it. The page takes it from disk, as a visitor would. Then it
// answers about eight demonstrations on WebAssembly, and again about another picture. Memory is that of the fullest
// renderer process, as Linux counts it.

const [modelId, folder] = process.argv.slice(2);
if (modelId === undefined || !isHubModelId(modelId) || folder === undefined)
  throw new Error(`usage: measure:hub -- ${HUB_MODELS.map(({ id }) => id).join('|')} FOLDER`);
const model = hubModel(modelId);
if (model.role === 'names') throw new Error('a model of names answers in a comparison alone');
const PATIENCE_MS = 1_800_000;
const EACH = 4;

const executablePath = findBrowser();
if (executablePath === null) throw new Error('There is no browser: run `npm run test:e2e` once.');
const server = await serveBuild();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  say(`${browser.version()}, load ${loadavg()[0]?.toFixed(1)} of the last minute at the beginning`);
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.addInitScript(noteStates);
  const studio = new StudioPage(page, `${server.address}?device=wasm`);
  await studio.open();
  await stateAfter(page, 0, 'ready');
  await studio.teach.nameBoth('fep', 'wug');
  await teach(studio);
  await studio.ask.about(sun(9));
  await studio.ask.answer.getByText(/there is|Not sure/).waitFor();
  say(`with Mini alone: ${await peak()} MB`);

  const models = new ModelsPlace(page);
  await models.open();
  say(`the page says: ${await models.card(model.name).locator('.model-note').innerText()}`);
  const choosing = await models.fromDisk(model.name, 'Load a folder from disk…');
  const takenFrom = performance.now();
  await chooseFilesInDialog(page, choosing, [folder]);
  await models.card(model.name).getByText('On this device:').waitFor();
  say(`taken from a folder: ${seconds(performance.now() - takenFrom)} s`);
  say(`the page says: ${await models.card(model.name).locator('.model-note').innerText()}`);
  say(`with the files kept: ${await peak()} MB`);
  await (model.role === 'sees'
    ? measureEncoder(page, models)
    : measureAnswers(page, studio, models));
  say(`threads: ${await page.evaluate(() => navigator.hardwareConcurrency)} cores seen`);
} finally {
  await browser.close();
  await server.close();
}

async function measureAnswers(page: Page, studio: StudioPage, models: ModelsPlace): Promise<void> {
  const before = await noted(page);
  await page.evaluate(() => (window.questions = []));
  await models.button(model.name, 'Use this model').click();
  const opened = await stateAfter(page, before, 'ready');
  say(`opened and tested itself: ${seconds(opened.took)} s, peak ${await peak()} MB`);
  await models.close();
  const first = await questionAnswered(page, 1);
  say(`first question, ${2 * EACH} demonstrations: ${seconds(first)} s, peak ${await peak()} MB`);
  for (const number of [10, 11]) {
    // A picture that the model has not seen. Those of one colour come again after four.
    await studio.ask.about(sun(number));
    const later = await questionAnswered(page, number - 8);
    say(`a later question: ${seconds(later)} s, peak ${await peak()} MB`);
  }
}

/**
 * How long this question to the hub model took, in milliseconds. The engine's own state does not tell, because the model
 * speaks freely behind every answer. Weights that never end a sentence do so for 256 tokens.
 */
async function questionAnswered(page: Page, number: number): Promise<number> {
  const place = 2 * number - 1;
  await page.waitForFunction((index) => window.questions.length > index, place, {
    timeout: PATIENCE_MS,
    polling: 200,
  });
  const moments = await page.evaluate(() => window.questions);
  return (moments[place] ?? NaN) - (moments[place - 1] ?? NaN);
}

async function measureEncoder(page: Page, models: ModelsPlace): Promise<void> {
  const before = await noted(page);
  await models.button(model.name, 'See with this').click();
  const opened = await stateAfter(page, before, 'ready');
  say(`opened, twelve reference pictures seen: ${seconds(opened.took)} s, peak ${await peak()} MB`);
  const asked = await stateAfter(page, opened.index, 'answering');
  const first = await stateAfter(page, asked.index, 'ready');
  say(
    `${2 * EACH} demonstrations and a question: ${seconds(first.took)} s, peak ${await peak()} MB`,
  );
}

async function teach({ teach: zone }: StudioPage): Promise<void> {
  for (const [concept, colour] of [
    ['fep', 'red'],
    ['wug', 'blue'],
  ] as const) {
    const pictures = Array.from({ length: EACH }, (_, index) => plainPicture(colour, index + 1));
    await zone.add(concept, pictures);
    await zone.holds(concept, EACH);
  }
}

declare global {
  interface Window {
    states: { readonly at: number; readonly kind: string }[];
    /** When a question was asked, and when it was answered, in turn. */
    questions: number[];
  }
}

function noteStates(): void {
  window.states = [];
  window.questions = [];
  new MutationObserver(() => {
    const isAsked = document.querySelector('.answer[aria-busy="true"]') !== null;
    if (isAsked !== (window.questions.length % 2 === 1)) window.questions.push(performance.now());
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
  new MutationObserver(() => {
    const kind = document.documentElement.dataset['engine'] ?? '';
    if (window.states.at(-1)?.kind !== kind) window.states.push({ at: performance.now(), kind });
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-engine'] });
}

function noted(page: Page): Promise<number> {
  return page.evaluate(() => window.states.length);
}

/** Waits for a state of the engine behind this place in the list. `took` is the time since the state before it. */
async function stateAfter(page: Page, from: number, kind: string) {
  await page.waitForFunction(
    ([first, wanted]) =>
      window.states.some(
        (state, index) => index >= first && ['failed', wanted].includes(state.kind),
      ),
    [from, kind] as const,
    { timeout: PATIENCE_MS, polling: 200 },
  );
  const states = await page.evaluate(() => window.states);
  const index = states.findIndex((state, at) => at >= from && state.kind === kind);
  if (index < 0) throw new Error(`failed: ${await page.getByRole('alert').allInnerTexts()}`);
  const start = states[kind === 'ready' ? Math.max(from, 1) - 1 : index]?.at ?? 0;
  return { index: index + 1, took: (states[index]?.at ?? 0) - start };
}

/** The largest resident memory that a renderer process ever had, in MB. Only Linux reports it. */
async function peak(): Promise<string> {
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? NaN) / 1024;
    });
  return Math.max(...peaks).toFixed(0);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
