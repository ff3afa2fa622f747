import { describe, expect, it } from 'vitest';
import { createPrng } from '../../../src/creatures/drawing/prng.ts';
import { absentFigures, auroc } from './absent-concepts.ts';

const told = (present: boolean, doubt: number, notSure: boolean, correct = false) => ({
  present,
  doubt,
  notSure,
  correct,
});

describe('absentFigures', () => {
  const figures = absentFigures([
    told(true, 0.1, false, true),
    told(true, 0.2, false, true),
    told(true, 0.3, false, false),
    told(true, 0.7, true),
    told(false, 0.9, true),
    told(false, 0.2, false),
  ]);

  it('counts "not sure" apart for what was taught and what was not', () => {
    expect(figures.notSureOnPresent).toBe(1 / 4);
    expect(figures.notSureOnAbsent).toBe(1 / 2);
  });

  it('counts, only for the queries that got a name, whether it was right', () => {
    expect(figures.retainedAccuracy).toBe(2 / 3);
  });

  it('takes the queries that were not taught as the positives', () => {
    // Of the 8 pairs 0.9 wins four; 0.2 wins one and ties one.
    expect(figures.auroc).toBe(5.5 / 8);
  });
});

describe('auroc', () => {
  it('is 1 for scores that separate the two, 0 for the reverse and one half for equal scores', () => {
    expect(auroc([3, 4], [1, 2])).toBe(1);
    expect(auroc([1, 2], [3, 4])).toBe(0);
    expect(auroc([1, 1], [1, 1, 1])).toBe(0.5);
  });

  it('is the share of pairs that stand in the right order, ties counted half', () => {
    const prng = createPrng(1);
    const scores = (count: number) => Array.from({ length: count }, () => prng.whole(0, 9));
    const [positives, negatives] = [scores(40), scores(30)];
    const wins = positives.flatMap((positive) =>
      negatives.map((negative) => (positive > negative ? 1 : positive === negative ? 0.5 : 0)),
    );
    const share = wins.reduce<number>((sum, win) => sum + win, 0) / wins.length;
    expect(auroc(positives, negatives)).toBeCloseTo(share, 12);
  });
});
