import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { individual } from '../../../src/creatures/individual.ts';
import { NO_COUNTS, type PaperCounts } from '../../../src/domain/evaluation/paper-protocol.ts';
import type { ImageId } from '../../../src/kernel/image-id.ts';
import { succeed } from '../../../src/kernel/outcome.ts';
import { takePaperFiles } from '../../../src/session/lab/prepare-paper-set.ts';
import { runPaper } from '../../../src/session/lab/run-paper.ts';
import { imageIdOf, toolsForTests } from '../../../src/session/testing/tools-for-tests.ts';
import { scoreBatch } from '../../../workers/mini/score-batch.ts';
import { encodePicture } from '../encode-gallery.ts';
import { evaluateIsekai } from '../evaluate-isekai.ts';
import { creatureKinds, firstHeldOutSeed } from '../pictures/creature-kinds.ts';
import { decodePictureFile } from '../pictures/read-picture.ts';
import { openSubject, type OpenedSubject } from '../subject/open-subject.ts';
import { must } from '../subject/subject.ts';
import { paperLines } from './paper-lines.ts';

// They take seconds on an idle machine, and must pass on a busy one too.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const SEED = 7;
const SHOWN = 8;

let subject: OpenedSubject;
let folder: string;
/** Their content, by the names of the files. */
const svgs = new Map<string, string>();
let list: string;

beforeAll(async () => {
  subject = await openSubject(
    fileURLToPath(new URL('../../../public/models/mini', import.meta.url)),
  );
  folder = await mkdtemp(join(tmpdir(), 'paper-'));
  // A hybrid is hard to tell from its parent, so that some answers are wrong.
  const kinds = creatureKinds(firstHeldOutSeed, 3, 1);
  for (const [way, kind] of [kinds[0], kinds[3]].entries())
    for (let nth = 0; kind && nth < SHOWN + 3; nth++)
      svgs.set(`${way}-${nth}.svg`, individual(kind.species, nth));
  for (const [name, svg] of svgs) await writeFile(join(folder, name), svg);
  const shown = (way: number) => Array.from({ length: SHOWN }, (_, nth) => `${way}-${nth}.svg`);
  const record = (query: string, way: number) =>
    JSON.stringify({
      ...{ image_name: query, positive_promt: 'Fep', negative_promt: 'toma' },
      ...{ positive_list: shown(0), negative_list: shown(1) },
      label_name: way === 0 ? 'Fep' : 'toma',
    });
  const asked = [0, 1].flatMap((way) =>
    [SHOWN, SHOWN + 1, SHOWN + 2].map((nth) => record(`${way}-${nth}.svg`, way)),
  );
  // Neither may ask this one, because it could copy the answer.
  list = [record('0-0.svg', 0), ...asked].join('\n');
});

afterAll(async () => {
  await subject.release();
  await rm(folder, { recursive: true });
});

it('counts what the page’s Paper experiment counts, on the same records and seed', async () => {
  const report = must(
    await evaluateIsekai(
      subject,
      { name: 'ISEKAI-10.json', text: list, directory: folder },
      { shots: [1], episodes: 100, seed: SEED },
    ),
  );
  const counts = await countedByPage();
  expect(report.paper).toEqual(counts);
  expect(report.source).toBe('ISEKAI-10.json, 1 of 7 records left out');
  expect(counts.linked[16]?.all).toBe(6);
  // It would prove little if the labels played no part, or if the metrics never differed.
  expect(counts.linked[16]?.strict).toBeGreaterThan(counts['all-false'][16]?.strict ?? Infinity);
  expect(counts.linked[16]?.paper).not.toBe(counts.linked[16]?.strict);
  const { strict, paper } = counts.linked[16] ?? { strict: NaN, paper: NaN };
  expect(paperLines(counts, SEED)[2]).toContain(`${strict} (${paper}) of 6`);
});

/** The page's own acts, over the scoring of Mini's worker. The features are the bench's. */
async function countedByPage(): Promise<PaperCounts> {
  const featuresOf = new Map<ImageId, Float32Array<ArrayBuffer>>();
  for (const [name, svg] of svgs)
    featuresOf.set(
      await imageIdOf(svg),
      Float32Array.from(
        await encodePicture(subject, must(await decodePictureFile(join(folder, name)))),
      ),
    );
  const tools = toolsForTests();
  await takePaperFiles(tools, [
    new File([list], 'ISEKAI-10.json'),
    ...[...svgs].map(([name, svg]) => new File([svg], name, { type: 'image/svg+xml' })),
  ]);
  await runPaper(
    {
      ...tools,
      engine: {
        ...tools.engine,
        async scoreBatch(batch, onScored) {
          onScored(must(await scoreBatch(subject.model, featuresOf, batch)));
          return succeed(null);
        },
      },
    },
    SEED,
  );
  const { run } = tools.store.getState().lab.paper;
  return run.kind === 'finished' ? run.run.counts : NO_COUNTS;
}
