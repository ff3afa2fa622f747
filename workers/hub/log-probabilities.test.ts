import { describe, expect, it } from 'vitest';
import { likeliest, logProbabilities } from './log-probabilities.ts';

describe('logits', () => {
  it('become logarithms of probabilities that sum to one', () => {
    const logs = logProbabilities(Float32Array.of(1, 3, 2), [0, 1, 2]);
    expect(logs.reduce((sum, log) => sum + Math.exp(log), 0)).toBeCloseTo(1, 6);
  });

  it('give the first of the highest', () => {
    expect(likeliest(Float32Array.of(1, 3, 2, 3))).toBe(1);
  });

  it.each([[[1, NaN, 2]], [[NaN, 1, 2]], [[1, 2, Infinity]], [[-Infinity, -Infinity]]])(
    'are refused where one is not a number: %j',
    (numbers) => {
      expect(() => likeliest(Float32Array.from(numbers))).toThrow('not a number');
      expect(() => logProbabilities(Float32Array.from(numbers), [0])).toThrow('not a number');
    },
  );
});
