import { describe, expect, it } from 'vitest';
import { nearestCentroid, nearestDemonstration } from './nearest.ts';

const shown = (concept: number, ...features: number[]) => ({
  concept,
  features: Float32Array.from(features),
});

describe('nearestCentroid', () => {
  it('uses the mean direction, while the nearest neighbour follows an outlier', () => {
    const demonstrations = [
      shown(0, 1, 0.1),
      shown(0, 1, 0.2),
      shown(0, 0.05, 1),
      shown(1, 0.3, 1),
      shown(1, 0.2, 1),
    ];
    const query = Float32Array.of(0.06, 1);
    expect(nearestCentroid(demonstrations, query, 2)).toBe(1);
    expect(nearestDemonstration(demonstrations, query)).toBe(2);
  });

  it('gives a long vector no more weight', () => {
    const demonstrations = [shown(0, 100, 0), shown(0, 0, 1), shown(1, 1, 0.2)];
    // The first centroid lies at 45 degrees, not along the long vector.
    expect(nearestCentroid(demonstrations, Float32Array.of(1, 0.1), 2)).toBe(1);
  });

  it('skips a concept without a demonstration', () => {
    expect(nearestCentroid([shown(1, -1, 0)], Float32Array.of(1, 0), 2)).toBe(1);
  });
});
