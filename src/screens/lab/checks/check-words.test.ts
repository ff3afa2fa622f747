import { msg } from '@lingui/core/macro';
import { afterEach, describe, expect, it } from 'vitest';
import type { CheckName, CheckRun } from '../../../domain/session/check-run.ts';
import { i18n } from '../../../languages/translator.ts';
import { centroidWords, checkWords, verdictTitle, verdictWords } from './check-words.ts';

afterEach(() => i18n.use('en', ['en'], {}));

const run = (check: CheckName, planned = 8): CheckRun => ({
  kind: 'check',
  version: 1,
  id: 'check',
  ranAt: 0,
  settings: { modelName: 'mini', device: 'wasm', encoder: null, threshold: 0.5 },
  concepts: [],
  planned,
  milliseconds: 1,
  check,
  seed: 1,
  answers: [],
});
const counts = (held: number, all: number, tricked = all - held) => ({ held, all, tricked });

describe('the words of a verdict', () => {
  it('begin with the counts', () => {
    expect(verdictWords(run('swap'), { kind: 'passed', counts: counts(7, 8, 0) })).toBe(
      '7 of 8 followed the exchanged names.',
    );
    expect(verdictWords(run('crowd'), { kind: 'failed', counts: counts(2, 8) })).toBe(
      '6 of 8 went over to the crowd.',
    );
  });

  it('say that it is too few to tell', () => {
    expect(verdictWords(run('swap'), { kind: 'too-few', counts: counts(3, 3, 0) })).toBe(
      '3 of 3 followed the exchanged names. It takes 4 at least to tell.',
    );
    expect(verdictWords(run('crowd', 0), { kind: 'too-few', counts: counts(0, 0) })).toBe(
      'Show at least 3 pictures of one concept for this check.',
    );
  });

  it('name nearest centroid in a sentence of its own', () => {
    const verdict = { kind: 'failed', counts: counts(2, 8, 0) } as const;
    expect(centroidWords(run('swap'), verdict)).toBe(
      'Nearest centroid beside it: failed. 2 of 8 followed the exchanged names.',
    );
  });
});

it('the words of a check follow the language of the page', () => {
  expect(checkWords('swap').title).toBe('Swap');
  expect(verdictTitle('passed')).toBe('Passed');
  i18n.use('de', ['de'], { [msg`Swap`.id]: 'Tausch', [msg`Passed`.id]: 'Bestanden' });
  expect(checkWords('swap').title).toBe('Tausch');
  expect(verdictTitle('passed')).toBe('Bestanden');
});
