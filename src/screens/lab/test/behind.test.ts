import { describe, expect, it } from 'vitest';
import { imageId } from '../../../domain/testing/made.ts';
import type { TestRun } from '../../../domain/session/run.ts';
import { answersBehind, behindTitle, earlierRun } from './behind.ts';

/** An answer that gives "fep" this probability and the rest to "none of these". */
const answer = (digits: string, truth: string | null, fep: number) => ({
  heldOutId: digits,
  imageId: imageId(digits),
  source: `${digits}.png`,
  truth,
  scores: { labels: [Math.log(fep)], none: Math.log(1 - fep) },
});
const runOf = (id: string, ranAt: number, ...answers: TestRun['answers']): TestRun => ({
  kind: 'test',
  version: 1,
  id,
  ranAt,
  settings: { modelName: 'mini', device: 'wasm', encoder: null, threshold: 0.5 },
  concepts: [{ label: 'fep', name: 'fep', marker: 0, shots: 2 }],
  planned: answers.length,
  answers,
  milliseconds: 1,
});
const before = runOf('before', 1, answer('a', 'fep', 0.2), answer('b', 'fep', 0.9));
const run = runOf('now', 2, answer('a', 'fep', 0.7), answer('b', 'fep', 0.9));
const ids = (behind: Parameters<typeof answersBehind>[0], threshold = 0.5) =>
  answersBehind(behind, { run, earlier: before, threshold }).map(({ heldOutId }) => heldOutId);

describe('the pictures behind a number', () => {
  it('are those of a cell, and change with the threshold', () => {
    const cell = { kind: 'cell', truth: 'fep', said: 'fep' } as const;
    expect(ids(cell)).toEqual(['a', 'b']);
    expect(ids(cell, 0.8)).toEqual(['b']);
    expect(ids({ ...cell, said: null }, 0.8)).toEqual(['a']);
    expect(behindTitle(cell, run)).toBe('In truth “fep”, and it said “fep”');
  });

  it('are those that were mended, or of one bin', () => {
    expect(ids({ kind: 'change', change: 'mended' })).toEqual(['a']);
    expect(ids({ kind: 'bin', from: 0.8, to: 1 })).toEqual(['b']);
  });
});

describe('the run before', () => {
  it('is the latest earlier one with some of the pictures', () => {
    const other = runOf('other', 1, answer('c', 'fep', 0.5));
    expect(earlierRun([before, other, run], run)?.id).toBe('before');
    expect(earlierRun([before, run], before)).toBeNull();
  });
});
