import { describe, expect, it } from 'vitest';
import { randomDirections } from './random-directions.ts';
import { createReduction, meanOf } from './reduction.ts';
import { dot, normalised } from '../../runtime/vectors.ts';

const vectors = (count: number, size: number) =>
  randomDirections(count, size, 7).map((direction) => direction.map((x) => 3 * x + 0.1));
const cosine = (one: Float32Array, other: Float32Array) => dot(normalised(one), normalised(other));

describe('random directions', () => {
  it('are orthogonal, have length one, and are the same for the same seed', () => {
    const directions = randomDirections(40, 64, 1);
    for (const [a, one] of directions.entries()) {
      for (const [b, other] of directions.entries()) {
        expect(dot(one, other)).toBeCloseTo(a === b ? 1 : 0, 5);
      }
    }
    expect(randomDirections(40, 64, 1)).toEqual(directions);
    expect(randomDirections(40, 64, 2)).not.toEqual(directions);
  });
});

describe('the reduction to what the decoder reads', () => {
  it('gives every picture the norm that the decoder expects', () => {
    for (const hidden of [12, 256, 384]) {
      const reduce = createReduction(new Float32Array(hidden).fill(0.1), { size: 256, norm: 16 });
      const [one = new Float32Array()] = vectors(1, hidden);
      const features = reduce(one);
      expect(features.length).toBe(256);
      expect(Math.hypot(...features)).toBeCloseTo(16, 4);
    }
  });

  it('keeps every angle if the encoder has no more numbers than the decoder reads', () => {
    const reduce = createReduction(new Float32Array(12), { size: 256, norm: 16 });
    const [a = new Float32Array(), b = new Float32Array()] = vectors(2, 12);
    expect(cosine(reduce(a), reduce(b))).toBeCloseTo(cosine(a, b), 5);
  });

  it('changes an angle of the 384 numbers of a DINOv2 only a little', () => {
    const shown = vectors(20, 384);
    const reduce = createReduction(new Float32Array(384), { size: 256, norm: 16 });
    const reduced = shown.map(reduce);
    const moved = shown.flatMap((a, i) =>
      shown.map((b, j) => {
        const after = cosine(reduced[i] ?? a, reduced[j] ?? b);
        return Math.abs(after - cosine(a, b));
      }),
    );
    const mean = moved.reduce((sum, one) => sum + one, 0) / moved.length;
    // In theory the root mean square is sqrt((1 - 256/384) / 256) = 0.036 for orthogonal vectors.
    expect(mean).toBeLessThan(0.04);
  });

  it('removes the part that all pictures share', () => {
    const shared = new Float32Array(12).fill(5);
    const shown = vectors(6, 12).map((vector) =>
      vector.map((x, place) => x + (shared[place] ?? 0)),
    );
    const [a = new Float32Array(), b = new Float32Array()] = shown;
    expect(cosine(a, b)).toBeGreaterThan(0.9);
    const reduce = createReduction(meanOf(shown), { size: 256, norm: 16 });
    expect(cosine(reduce(a), reduce(b))).toBeLessThan(0);
  });
});
