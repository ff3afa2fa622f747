import { describe, expect, it } from 'vitest';
import { NONE } from './answer.ts';
import { evidenceFor } from './evidence.ts';
import type { Scores } from './scores.ts';

const labels = ['cactihog', 'blicket'];
const log = Math.log;

/** The shares are 0.8 / 0.1 / 0.1 with everything, 0.4 without the good picture and 0.9 without the bad one. */
const scores: Scores = {
  full: { labels: [log(0.8), log(0.1)], none: log(0.1) },
  without: [
    { demonstrationId: 'good', scores: { labels: [log(0.4), log(0.4)], none: log(0.2) } },
    { demonstrationId: 'bad', scores: { labels: [log(0.9), log(0.05)], none: log(0.05) } },
  ],
};

describe('the evidence for a candidate', () => {
  it('is by how much its log-odds fall when a demonstration is left out', () => {
    const [good, bad] = evidenceFor(labels, scores, 'cactihog');

    expect(good?.demonstrationId).toBe('good');
    expect(good?.drop).toBeCloseTo(log(0.8 / 0.2) - log(0.4 / 0.6), 12);
    expect(bad?.drop).toBeCloseTo(log(0.8 / 0.2) - log(0.9 / 0.1), 12);
    expect(bad?.drop).toBeLessThan(0);
  });

  it('says the probability with and without', () => {
    const [good] = evidenceFor(labels, scores, 'cactihog');
    expect(good?.probability).toBeCloseTo(0.8, 12);
    expect(good?.probabilityWithout).toBeCloseTo(0.4, 12);
  });

  it('compares shares, so that mass on words nobody taught plays no part', () => {
    const lower = {
      ...scores,
      without: scores.without.map(({ demonstrationId, scores: { labels: left, none } }) => ({
        demonstrationId,
        scores: { labels: left.map((score) => score - 3), none: none - 3 },
      })),
    };
    expect(evidenceFor(labels, lower, 'cactihog')[0]?.drop).toBeCloseTo(log(6), 12);
  });

  it('can be had for the answer "none of these" and for the second candidate', () => {
    expect(evidenceFor(labels, scores, NONE)[0]?.drop).toBeCloseTo(
      log(0.1 / 0.9) - log(0.2 / 0.8),
      12,
    );
    expect(evidenceFor(labels, scores, 'blicket')[0]?.drop).toBeCloseTo(
      log(0.1 / 0.9) - log(0.4 / 0.6),
      12,
    );
  });

  it('still tells pictures apart where the answer is almost certain', () => {
    const sure = (other: number) => ({ labels: [-1e-9, other], none: -40 });
    const certain: Scores = {
      full: sure(-30),
      without: [
        { demonstrationId: 'one', scores: sure(-25) },
        { demonstrationId: 'two', scores: sure(-30) },
      ],
    };
    const [one, two] = evidenceFor(labels, certain, 'cactihog');
    expect(one?.drop).toBeCloseTo(5, 3);
    expect(two?.drop).toBe(0);
  });

  it('refuses a word that is no candidate: that is a bug', () => {
    expect(() => evidenceFor(labels, scores, 'dax')).toThrow('not a candidate');
  });
});
