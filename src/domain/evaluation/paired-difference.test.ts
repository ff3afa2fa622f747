import { describe, expect, it } from 'vitest';
import { pairedDifference } from './paired-difference.ts';

describe('pairedDifference', () => {
  it('sees a small steady difference that the variance of the episodes would hide', () => {
    const hard = Array.from({ length: 40 }, (_, episode) => (episode % 4) / 4);
    const better = hard.map((share, episode) => share + (episode % 2 === 0 ? 0.04 : 0.06));
    const { difference, low, high } = pairedDifference(better, hard);
    expect(difference).toBeCloseTo(0.05, 10);
    expect(low).toBeGreaterThan(0.04);
    expect(high).toBeLessThan(0.06);
  });

  it('changes its sign with the order', () => {
    const forth = pairedDifference([1, 0.5, 1], [0.5, 0.5, 0]);
    const back = pairedDifference([0.5, 0.5, 0], [1, 0.5, 1]);
    expect(back.difference).toBeCloseTo(-forth.difference, 12);
    expect(back.low).toBeCloseTo(-forth.high, 12);
  });
});
