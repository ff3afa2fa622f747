import { expect, it } from 'vitest';
import type { PaperCounts } from '../../../domain/evaluation/paper-protocol.ts';
import { comparisonWords, tallyWords } from './paper-words.ts';

const counts = (linked: number, wrong: number, vanilla: number): PaperCounts => ({
  linked: { 16: { paper: 0, strict: linked, all: 8 } },
  'half-false': {},
  'all-false': { 16: { paper: 0, strict: wrong, all: 8 } },
  vanilla: { 0: { paper: 0, strict: vanilla, all: 8 } },
});

it('says counts first and a percentage only beside them', () => {
  expect(tallyWords({ paper: 7, strict: 6, all: 8 }, 'paper')).toBe('7\u00a0of\u00a08 (88\u00a0%)');
  expect(tallyWords({ paper: 7, strict: 6, all: 8 }, 'strict')).toBe(
    '6\u00a0of\u00a08 (75\u00a0%)',
  );
});

it('says whether the answer follows the labels, and whether the names were known before', () => {
  expect(comparisonWords(counts(8, 0, 0), 'strict')).toEqual([
    'With 16 pictures the engine gives the true name 8 of 8 times.',
    'Without any, 0 of 8 times: it cannot know the names.',
    'With every label wrong, 0 of 8 times: the answer follows the labels.',
  ]);
  expect(comparisonWords(counts(8, 7, 7), 'strict').slice(1)).toEqual([
    'Without any, 7 of 8 times: it knows the names already.',
    'With every label wrong, 7 of 8 times: the answer does not follow the labels.',
  ]);
});

it('says nothing before every condition has answers', () => {
  expect(
    comparisonWords({ linked: {}, 'half-false': {}, 'all-false': {}, vanilla: {} }, 'paper'),
  ).toEqual([]);
});
