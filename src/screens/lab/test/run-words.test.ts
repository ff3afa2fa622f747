import { describe, expect, it } from 'vitest';
import { imageId, runRecord } from '../../../domain/testing/made.ts';
import type { TestRun } from '../../../domain/session/run.ts';
import {
  answeredWords,
  certaintyWords,
  changeCountWords,
  changeTitle,
  faredWords,
  gradeCountWords,
  headlineWords,
  partWords,
  settingLines,
  truthWords,
} from './run-words.ts';

const at = (fep: number) => ({
  labels: [Math.log(fep), Math.log((1 - fep) / 2)],
  none: Math.log((1 - fep) / 2),
});
const answer = {
  heldOutId: 'one',
  imageId: imageId('a'),
  source: 'one.png',
  truth: 'fep',
  scores: at(0.9),
};
const run: TestRun = {
  ...runRecord({
    ranAt: 0,
    settings: { modelName: 'mini-v2.1', device: 'wasm', encoder: null, threshold: 0.5 },
    milliseconds: 1200,
  }),
  kind: 'test',
  answers: [answer],
};

describe('the words about a run', () => {
  it('say the counts before the percentage', () => {
    const counts = { right: 7, wrong: 1, quiet: 0, all: 8 };
    expect(headlineWords(counts)).toBe('7 of 8 right (88 %)');
    expect(certaintyWords(counts)).toBe(
      'So few pictures say little: of 100 others like these, 50 to 98 would be right (95 % interval).',
    );
  });

  it('name what a picture is, also if that was not taught', () => {
    expect(['fep', 'dax', null].map((truth) => truthWords(run, truth))).toEqual([
      '“fep”',
      '“dax” (not taught)',
      'none of these',
    ]);
  });

  it('count grades, and how pictures fared since the run before', () => {
    expect([gradeCountWords('right', 3), gradeCountWords('quiet', 1)]).toEqual([
      '3 right',
      '1 not sure',
    ]);
    expect([faredWords(null, 'quiet'), faredWords('wrong', 'right')]).toEqual([
      'Now not sure',
      'Last run wrong, now right',
    ]);
    expect(changeCountWords('new', 2)).toBe('2 not tested then');
    expect(changeTitle('mended')).toBe('Since the run before: mended');
  });

  it('say what was answered, and what came first below the bar', () => {
    expect(answeredWords(run, answer, 0.5)).toBe('“fep”, 90 %');
    expect(answeredWords(run, answer, 0.95)).toBe('“not sure”: “fep” first, 90 %');
  });

  it('tell a run that was stopped', () => {
    expect(partWords(run)).toBe('1 of 2 pictures were answered; the counts are about those.');
    expect(partWords({ ...run, planned: 1 })).toBeNull();
  });

  it('name engine, weights, encoder, threshold, seed and date', () => {
    const lines = new Map<string, string>(settingLines(run));
    expect(lines.get('Engine and weights')).toBe('mini-v2.1');
    expect(lines.get('Pictures taught')).toBe('“fep” 2, “wug” 1');
    expect(lines.get('Seed of the order')).toContain('none');
    const ordered = { ...run, settings: { ...run.settings, orderSeed: 4 } };
    expect(new Map<string, string>(settingLines(ordered)).get('Seed of the order')).toBe('4');
  });
});
