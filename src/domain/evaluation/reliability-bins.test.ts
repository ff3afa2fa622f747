import { describe, expect, it } from 'vitest';
import { reliabilityBins } from './reliability-bins.ts';

/** Scores under which the first label has this probability, and "none of these" the rest. */
const at = (probability: number) => ({
  labels: [Math.log(probability), -Infinity],
  none: Math.log(1 - probability),
});

describe('the reliability picture', () => {
  it('gathers answers of like probability, and counts the right ones', () => {
    const answers = [
      { truth: 'fep', scores: at(0.9) },
      { truth: 'wug', scores: at(0.86) },
      { truth: 'fep', scores: at(0.7) },
    ];
    const bins = reliabilityBins(['fep', 'wug'], answers);
    expect(
      bins.map(({ from, to, right, answers: { length } }) => [from, to, right, length]),
    ).toEqual([
      [0.6, 0.8, 1, 1],
      [0.8, 1, 1, 2],
    ]);
    expect(bins[1]?.confidence).toBeCloseTo(0.88);
  });

  it('counts "none of these" first as right for a picture of none of them', () => {
    const [bin] = reliabilityBins(['fep', 'wug'], [{ truth: null, scores: at(0.05) }]);
    expect(bin).toMatchObject({ right: 1 });
  });
});
