import Papa from 'papaparse';
import { expect, it } from 'vitest';
import type { TestRun } from '../../domain/session/run.ts';
import { RUN_VERSION } from '../../domain/session/run-record.ts';
import { imageId } from '../../domain/testing/made.ts';
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

it('has a row for each answer of every run, and a column for each concept', () => {
  const csv = runsCsv([run(['fep', 'dax'], 'fep', [0.5, 0.25]), run(['=mab'], null, [0.75])]);
  const [fields, first, second] = Papa.parse<string[]>(csv.slice(1).trimEnd()).data;
  expect(fields?.slice(-4)).toEqual(['p: fep', 'p: dax', 'p: =mab', 'p: not sure']);
  expect(first).toEqual(
    ['1', '1970-01-01T00:00:00.000Z', 'mini', 'wasm', '', '0.5', 'fep 2; dax 2', '3'].concat(
      [imageId('f'), "'=file.png", 'fep', 'fep', 'right'],
      ['0.5', '0.25', '', '0.25'],
    ),
  );
  expect(second?.slice(10)).toEqual(
    ['none of these', "'=mab", 'wrong'].concat(['', '', '0.75', '0.25']),
  );
});
