import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { individual } from '../../../src/creatures/individual.ts';
import {
  answeredIn,
  curvePoints,
  saidUnder,
  type AnsweredCurve,
} from '../../../src/domain/evaluation/curve-answers.ts';
import { gradeCounts } from '../../../src/domain/evaluation/grade-counts.ts';
import { newSession } from '../../../src/domain/session/session.ts';
import { isCurveRun, isTestRun, namesIn } from '../../../src/domain/session/run.ts';
import { imageId } from '../../../src/domain/testing/made.ts';
import { succeed } from '../../../src/kernel/outcome.ts';
import { planCurve } from '../../../src/session/lab/curve-plan.ts';
import { drawCurve } from '../../../src/session/lab/run-curve.ts';
import { runTray } from '../../../src/session/lab/run-tray.ts';
import { openOnTable } from '../../../src/session/store/change.ts';
import type { Tools } from '../../../src/session/store/tools.ts';
import { toolsForTests } from '../../../src/session/testing/tools-for-tests.ts';
import { scoreBatch } from '../../../workers/mini/score-batch.ts';
import { creatureKinds, firstHeldOutSeed } from '../pictures/creature-kinds.ts';
import { openSubject, type OpenedSubject } from '../subject/open-subject.ts';
import { must } from '../subject/subject.ts';
import { curveLines } from './curve-lines.ts';
import { readCurveSet, type CurveSet } from './curve-set.ts';
import { measureCurve } from './measure-curve.ts';

// They take seconds on an idle machine, and must pass on a busy one too.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const NAMES = ['fep', 'toma', 'none of these'];
const PLAN = { mostShots: 3, orders: 3, seed: 11 };

let subject: OpenedSubject;
let folder: string;

beforeAll(async () => {
  subject = await openSubject(
    fileURLToPath(new URL('../../../public/models/mini', import.meta.url)),
  );
  folder = await mkdtemp(join(tmpdir(), 'curve-'));
  // A hybrid is hard to tell from its parent, so that some answers are wrong.
  const kinds = creatureKinds(firstHeldOutSeed, 3, 1);
  for (const [place, name] of NAMES.entries()) {
    const kind = [kinds[0], kinds[3], kinds[2]][place];
    if (!kind) throw new Error('there are four');
    for (const split of name === 'none of these' ? ['test'] : ['train', 'test']) {
      await mkdir(join(folder, split, name), { recursive: true });
      for (const seed of [0, 1, 2])
        await writeFile(
          join(folder, split, name, `${seed}.svg`),
          individual(kind.species, split === 'train' ? seed : 10 + seed),
        );
    }
  }
});

afterAll(async () => {
  await subject.release();
  await rm(folder, { recursive: true });
});

it('gives the same answers and counts as the page, on the same pictures, seed and shots', async () => {
  const set = must(await readCurveSet(subject, folder));
  const measured = await measureCurve(subject, set, PLAN);
  const onPage = await drawnByPage(set);
  expect(measured.subsets).toHaveLength(onPage.subsets.length);
  for (const [place, subset] of measured.subsets.entries()) {
    const other = onPage.subsets[place];
    if (!other) throw new Error('there are as many');
    expect([other.shots, other.orders]).toEqual([subset.shots, subset.orders]);
    for (const question of measured.truths.keys()) {
      expect(saidUnder(onPage, other, question, 0.5)).toBe(
        saidUnder(measured, subset, question, 0.5),
      );
      expect(other.probabilities[question]).toBeCloseTo(subset.probabilities[question] ?? NaN, 4);
    }
  }
  const points = curvePoints(measured, 0.5);
  expect(curvePoints(onPage, 0.5)).toEqual(points);
  // It would prove little if the model were always right, or never.
  expect(points[0]?.counts.right).toBeLessThan(points.at(-1)?.counts.right ?? 0);
  const lines = curveLines({
    source: 'creatures',
    weights: subject.weights,
    plan: PLAN,
    threshold: 0.5,
    skipped: set.skipped,
    curve: measured,
  });
  expect(lines[0]).toBe('creatures: 2 concepts, 9 test pictures');
  expect(lines[2]).toContain('a guess gets 3.0 of 9 right');
  expect(lines).toHaveLength(5 + points.length);
});

it('gives the same counts as a run of the page over the test tray', async () => {
  const set = must(await readCurveSet(subject, folder));
  const [all] = curvePoints(
    await measureCurve(subject, set, { mostShots: 3, orders: 1, seed: 11 }),
    0.5,
  ).toReversed();
  const tools = pageWith(set);
  await runTray(tools);
  const run = tools.store.getState().session.runs.find(isTestRun);
  if (!run) throw new Error('no run was kept');
  const { right, wrong, quiet } = gradeCounts(namesIn(run), run.answers, 0.5);
  expect({ right, wrong, quiet }).toEqual(all?.counts);
});

it('says in a sentence what is missing', async () => {
  expect(await readCurveSet(subject, join(folder, 'train'))).toEqual({
    ok: false,
    failure: `There are no folders with pictures in ${join(folder, 'train', 'train')}.`,
  });
});

/** The page's own act. */
async function drawnByPage(set: CurveSet): Promise<AnsweredCurve> {
  const tools = pageWith(set);
  planCurve(tools, PLAN);
  await drawCurve(tools);
  const run = tools.store.getState().session.runs.find(isCurveRun);
  if (!run) throw new Error('no curve was kept');
  return answeredIn(run);
}

/** The page with the set on its table, over the scoring of Mini's worker. The features are the bench's. */
function pageWith(set: CurveSet): Tools {
  const asked = set.asked.map(({ truth, features }, place) => ({
    ...{ truth, features, id: `t${place}`, source: `${place}.svg` },
    imageId: imageId(`b${place}`),
  }));
  const featuresOf = new Map(
    [...set.taught, ...asked].map(({ imageId: id, features }) => [id, Float32Array.from(features)]),
  );
  const tools = toolsForTests();
  // The concepts in another order than the folders', and with other ids, as a visitor has them.
  const concepts = ['toma', 'fep'].map((name, marker) => ({
    ...{ id: `c-${name}`, name, marker, muted: false },
    demonstrations: set.taught
      .filter(({ label }) => label === name)
      .map((shown, place) => ({
        ...{ id: `${name}-${9 - place}`, source: '', muted: false },
        imageId: shown.imageId,
      })),
  }));
  openOnTable(tools.store, {
    ...newSession('curve', 'Curve', concepts, 1),
    testTray: asked.map(({ id, imageId: picture, source, truth }) => ({
      ...{ id, source, truth },
      imageId: picture,
    })),
  });
  return {
    ...tools,
    engine: {
      ...tools.engine,
      async scoreBatch(batch, onScored) {
        onScored(must(await scoreBatch(subject.model, featuresOf, batch)));
        return succeed(null);
      },
    },
  };
}
