import { describe, expect, it } from 'vitest';
import { answerFrom, CLOSE_CALL, lclSentence, logShares, NONE, rank } from './answer.ts';
import { seeded } from '../testing/seeded.ts';

const labels = ['cactihog', 'blicket'];

/** Scores with the given shares, however likely the model finds words that nobody taught. */
function scoresOf(...shares: readonly number[]) {
  const logs = shares.map((share) => Math.log(share) - 7);
  return { labels: logs.slice(0, -1), none: logs.at(-1) ?? NaN };
}

describe('the ranking', () => {
  it('gives every candidate its share, likeliest first, none of them among the others', () => {
    const ranking = rank(labels, scoresOf(0.2, 0.7, 0.1));

    expect(ranking.map(({ label }) => label)).toEqual(['blicket', 'cactihog', NONE]);
    expect(ranking[0]?.probability).toBeCloseTo(0.7, 12);
    expect(ranking[1]?.probability).toBeCloseTo(0.2, 12);
    expect(ranking[2]?.probability).toBeCloseTo(0.1, 12);
  });

  it('sums to one, falls, and names each candidate once, whatever the scores', () => {
    const chance = seeded(1);
    for (let round = 0; round < 200; round++) {
      const many = Array.from({ length: 1 + chance.below(12) }, (_, index) => `label ${index}`);
      const score = () => -chance.share() * 10 ** chance.below(4);
      const ranking = rank(many, { labels: many.map(score), none: score() });

      const total = ranking.reduce((sum, { probability }) => sum + probability, 0);
      expect(total).toBeCloseTo(1, 9);
      expect(new Set(ranking.map(({ label }) => label))).toEqual(new Set([...many, NONE]));
      for (const [place, { probability }] of ranking.entries())
        expect(probability).toBeLessThanOrEqual(ranking[place - 1]?.probability ?? 1);
    }
  });

  it('keeps equals in the order of the link context', () => {
    expect(rank(labels, scoresOf(0.4, 0.4, 0.2)).map(({ label }) => label)).toEqual([
      'cactihog',
      'blicket',
      NONE,
    ]);
  });

  it('tells candidates apart that are too unlikely for ordinary numbers', () => {
    const shares = logShares({ labels: [-5000, -5002], none: -5001 });
    expect(shares.labels[0]).toBeCloseTo(-0.407605964, 8);
    expect(shares.none).toBeCloseTo(-1.407605964, 8);
    expect(shares.labels[1]).toBeCloseTo(-2.407605964, 8);
  });
});

describe('the answer', () => {
  it('is the likeliest name', () => {
    const { verdict } = answerFrom(labels, scoresOf(0.7, 0.2, 0.1), 0.5);
    expect(verdict).toEqual({ kind: 'named', label: 'cactihog' });
  });

  it('is "not sure" where no name reaches the bar, and a name where one just does', () => {
    const scores = scoresOf(0.45, 0.35, 0.2);
    const { probability } = rank(labels, scores)[0] ?? { probability: NaN };

    expect(answerFrom(labels, scores, probability + 1e-9).verdict).toEqual({
      kind: 'not-sure',
      because: 'below-threshold',
    });
    expect(answerFrom(labels, scores, probability).verdict.kind).toBe('named');
  });

  it('is "not sure" where none of the concepts comes first, however low the bar', () => {
    expect(answerFrom(labels, scoresOf(0.3, 0.1, 0.6), 0).verdict).toEqual({
      kind: 'not-sure',
      because: 'none-first',
    });
  });

  it('is a close call where the second is near, be it a name or none of them', () => {
    expect(answerFrom(labels, scoresOf(0.5, 0.4, 0.1), 0).closeCall).toBe(true);
    expect(answerFrom(labels, scoresOf(0.5, 0.1, 0.4), 0).closeCall).toBe(true);
    expect(answerFrom(labels, scoresOf(0.6, 0.6 - CLOSE_CALL - 0.01, 0.01), 0).closeCall).toBe(
      false,
    );
  });

  it('speaks the sentence of the paper', () => {
    expect(lclSentence('cactihog')).toBe('there is "cactihog" in the image.');
  });
});
