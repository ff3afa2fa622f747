import { describe, expect, it } from 'vitest';
import { imageId, runRecord } from '../testing/made.ts';
import { parseRun } from './parse-run.ts';
import type { CheckRun } from './check-run.ts';
import { keptRuns, type TestRun } from './run.ts';

const scores = { labels: [-0.1, -2.4], none: -5 };
const run: TestRun = {
  ...runRecord(),
  kind: 'test',
  answers: [
    { heldOutId: 'one', imageId: imageId('a'), source: 'one.png', truth: 'fep', scores },
    { heldOutId: 'two', imageId: imageId('b'), source: '', truth: null, scores },
  ],
};

const checkRun: CheckRun = {
  ...run,
  kind: 'check',
  check: 'swap',
  seed: 3,
  answers: [
    {
      condition: 'exchanged',
      variant: 0,
      imageId: imageId('a'),
      source: 'one.png',
      concept: 1,
      scores,
      centroid: 0,
    },
    {
      condition: 'blank',
      variant: 2,
      imageId: null,
      source: '',
      concept: null,
      scores,
      centroid: null,
    },
  ],
};

describe('a stored trick check', () => {
  it('comes back as it was', () => {
    expect(parseRun(JSON.parse(JSON.stringify(checkRun)))).toEqual(checkRun);
  });

  const [answer] = checkRun.answers;
  it.each([
    ['a check unknown here', { ...checkRun, check: 'mirror' }],
    ['a condition unknown here', { ...checkRun, answers: [{ ...answer, condition: 'dream' }] }],
    ['a concept that it does not have', { ...checkRun, answers: [{ ...answer, concept: 2 }] }],
    ['no seed', { ...checkRun, seed: null }],
  ])('is not read with %s', (_, stored) => {
    expect(parseRun(stored)).toBeUndefined();
  });
});

describe('a stored run', () => {
  it('comes back as it was', () => {
    expect(parseRun(JSON.parse(JSON.stringify(run)))).toEqual(run);
    const ordered = { ...run, settings: { ...run.settings, orderSeed: 3 } };
    expect(parseRun(JSON.parse(JSON.stringify(ordered)))).toEqual(ordered);
  });

  it.each([
    ['a newer version', { ...run, version: 2 }],
    ['a kind unknown here', { ...run, kind: 'dream' }],
    ['scores of another number of concepts', { ...run, concepts: run.concepts.slice(1) }],
    ['an answer without a picture', { ...run, answers: [{ ...run.answers[0], imageId: 'none' }] }],
    ['no settings', { ...run, settings: null }],
  ])('is not read with %s', (_, stored) => {
    expect(parseRun(stored)).toBeUndefined();
  });
});

describe('the runs that a session keeps', () => {
  it('are the latest forty', () => {
    const runs = Array.from({ length: 50 }, (_, n) => ({ ...run, id: String(n) }));
    expect(keptRuns(runs).map(({ id }) => id)).toEqual(runs.slice(10).map(({ id }) => id));
  });

  it('are fewer where they are large, and never none', () => {
    const [answer] = run.answers;
    if (!answer) throw new Error('there is one');
    const large = { ...run, answers: Array.from({ length: 9_000 }, () => answer) };
    expect(keptRuns([large, large, run])).toHaveLength(2);
    const huge = { ...run, answers: Array.from({ length: 20_000 }, () => answer) };
    expect(keptRuns([run, huge])).toEqual([huge]);
  });
});
