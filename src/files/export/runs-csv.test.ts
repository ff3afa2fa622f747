import Papa from 'papaparse';
import { expect, it } from 'vitest';
import type { CheckRun } from '../../domain/session/check-run.ts';
import type { CurveRun } from '../../domain/session/curve-run.ts';
import type { TestRun } from '../../domain/session/run.ts';
import { RUN_VERSION } from '../../domain/session/run-record.ts';
import { imageId, runRecord } from '../../domain/testing/made.ts';
import { runsCsv } from './runs-csv.ts';

const run = (
  names: readonly string[],
  truth: string | null,
  shares: readonly number[],
): TestRun => ({
  kind: 'test',
  version: RUN_VERSION,
  id: 'r',
  ranAt: 0,
  settings: { modelName: 'mini', device: 'wasm', encoder: null, threshold: 0.5 },
  concepts: names.map((name) => ({ label: name, name, marker: 0, shots: 2 })),
  planned: 3,
  answers: [
    {
      heldOutId: 'h',
      imageId: imageId('f'),
      source: '=file.png',
      truth,
      scores: { labels: shares.map(Math.log), none: Math.log(0.25) },
    },
  ],
  milliseconds: 5,
});

const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;

it('has a row for each answer of every test, and a column for each concept', () => {
  const csv = runsCsv([run(['fep', 'dax'], 'fep', [0.5, 0.25]), run(['=mab'], null, [0.75])]);
  expect(csv.slice(1).split('\r\n')[0]).toMatch(/p: fep,p: dax,p: =mab,p: not sure$/);
  const [first, second] = rowsOf(csv);
  expect(first).toMatchObject({
    ...{ run: '1', kind: 'test', time: '1970-01-01T00:00:00.000Z', model: 'mini', device: 'wasm' },
    ...{ encoder: '', threshold: '0.5', shots: 'fep 2; dax 2', planned: '3' },
    ...{ question: imageId('f'), file: "'=file.png", 'true concept': 'fep', answer: 'fep' },
    ...{ grade: 'right', 'p: answer': '0.5', 'p: fep': '0.5', 'p: dax': '0.25' },
    ...{ 'p: =mab': '', 'p: not sure': '0.25' },
  });
  expect(second).toMatchObject({
    ...{ 'true concept': 'none of these', answer: "'=mab", grade: 'wrong', 'p: =mab': '0.75' },
    ...{ 'p: fep': '', 'p: not sure': '0.25' },
  });
});

it('has a row for each picture under each choice of a learning curve', () => {
  const curve: CurveRun = {
    ...runRecord(),
    kind: 'curve',
    plan: { mostShots: 2, orders: 1, seed: 5 },
    asked: [{ heldOutId: 'one', imageId: imageId('b'), source: 'one.png', truth: 'fep' }],
    subsets: [
      { shots: 0, orders: [0], likeliest: [1], probabilities: [0.4] },
      { shots: 2, orders: [0], likeliest: [0], probabilities: [0.8] },
    ],
  };
  expect(rowsOf(runsCsv([curve]))).toMatchObject([
    { kind: 'curve', choice: '1', seed: '5', shots: 'fep 0; wug 0', answer: 'not sure' },
    { choice: '2', shots: 'fep 2; wug 1', answer: 'fep', grade: 'right', 'p: answer': '0.8' },
  ]);
});

it('has a row for each picture under each condition of a trick check, by the names of the condition', () => {
  const picture = { imageId: imageId('a'), source: 'a.png', concept: 0, variant: 0, centroid: 1 };
  const scores = { labels: [Math.log(0.7), Math.log(0.2)], none: Math.log(0.1) };
  const check: CheckRun = {
    ...runRecord(),
    kind: 'check',
    check: 'swap',
    seed: 3,
    answers: [
      { ...picture, condition: 'as-taught', scores },
      { ...picture, condition: 'exchanged', scores },
    ],
  };
  expect(rowsOf(runsCsv([check]))).toMatchObject([
    { kind: 'swap', condition: 'as taught', answer: 'fep', grade: 'right', 'p: answer': '0.7' },
    { condition: 'exchanged', answer: 'wug', grade: 'right', 'nearest centroid': 'fep' },
  ]);
  const blank = { ...picture, imageId: null, source: '', concept: null, centroid: null };
  const shut: CheckRun = {
    ...check,
    check: 'eyes-shut',
    answers: [{ ...blank, condition: 'blank', scores: { labels: [-3, -3], none: -0.1 } }],
  };
  expect(rowsOf(runsCsv([shut]))).toMatchObject([
    { kind: 'eyes-shut', question: 'blank 1', answer: 'not sure', grade: 'right' },
  ]);
});
