import { describe, expect, it } from 'vitest';
import { createPrng } from '../../kernel/prng.ts';
import { auroc } from './auroc.ts';

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
