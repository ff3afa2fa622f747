import { describe, expect, it } from 'vitest';
import { createPrng } from '../../kernel/prng.ts';
import { rank } from '../lcl/answer.ts';
import { firstCandidate, likeliestLabel, placeOfLargest } from './choice.ts';

describe('firstCandidate', () => {
  it('is the first of the ranking, whatever the scores', () => {
    const prng = createPrng(5);
    const labels = ['a', 'b', 'c', 'd'];
    for (let nth = 0; nth < 300; nth++) {
      // Whole numbers, so that many are equal.
      const score = () => -prng.whole(0, 6);
      const scores = { labels: labels.map(score), none: score() };
      const [first] = rank(labels, scores);
      const { place, probability } = firstCandidate(scores);
      expect([labels[place] ?? null, probability]).toEqual([first?.label, first?.probability]);
    }
  });

  it('is none of these without labels', () => {
    expect(firstCandidate({ labels: [], none: -3 })).toEqual({ place: -1, probability: 1 });
  });
});

describe('likeliestLabel', () => {
  it('ignores none of these, and takes the first of equals', () => {
    expect(likeliestLabel({ labels: [-2, -1, -1], none: 0 })).toBe(1);
    expect(likeliestLabel()).toBe(-1);
    expect(placeOfLargest([])).toBe(-1);
  });
});
