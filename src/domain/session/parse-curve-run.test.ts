import { describe, expect, it } from 'vitest';
import { imageId, runRecord, session } from '../testing/made.ts';
import type { CurveRun } from './curve-run.ts';
import { parseRun } from './parse-run.ts';
import { keptRuns } from './run.ts';
import { picturesOf } from './session.ts';

const subset = { shots: 1, orders: [0, 1], likeliest: [0, -1], probabilities: [0.8, 0.5] };
const run: CurveRun = {
  ...runRecord({ id: 'curve' }),
  kind: 'curve',
  plan: { mostShots: 1, orders: 2, seed: 5 },
  asked: [
    { heldOutId: 'one', imageId: imageId('a'), source: 'one.png', truth: 'fep' },
    { heldOutId: 'two', imageId: imageId('b'), source: '', truth: null },
  ],
  subsets: [subset],
};

describe('a stored learning curve', () => {
  it('comes back as it was', () => {
    expect(parseRun(JSON.parse(JSON.stringify(run)))).toEqual(run);
  });

  it.each([
    ['a newer version', { ...run, version: 2 }],
    ['answers for another number of pictures', { ...run, asked: run.asked.slice(1) }],
    ['a concept that is not there', { ...run, subsets: [{ ...subset, likeliest: [2, 0] }] }],
    ['an order that is not there', { ...run, subsets: [{ ...subset, orders: [2] }] }],
    ['a picture without an id', { ...run, asked: [{ ...run.asked[0], imageId: 'none' }] }],
    ['no plan', { ...run, plan: { mostShots: 1 } }],
  ])('is not read with %s', (_, stored) => {
    expect(parseRun(stored)).toBeUndefined();
  });

  it('keeps its pictures, and makes room when there are too many numbers', () => {
    expect([...picturesOf({ ...session(), runs: [run] })]).toEqual([imageId('a'), imageId('b')]);
    const many = Array.from({ length: 4_000 }, () => subset);
    const large = { ...run, subsets: Array.from({ length: 20_000 }, () => subset) };
    expect(keptRuns([large, { ...run, subsets: many }, large])).toHaveLength(2);
  });
});
