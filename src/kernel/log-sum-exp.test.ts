import { expect, it } from 'vitest';
import { logSumExp } from './log-sum-exp.ts';

it('is the logarithm of the sum of exponentials', () => {
  expect(logSumExp([Math.log(2), Math.log(3), -Infinity])).toBeCloseTo(Math.log(5), 12);
  expect(logSumExp(Float32Array.of(0, 0))).toBeCloseTo(Math.log(2), 12);
});

it('does not overflow where the exponentials would', () => {
  expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.log(2), 9);
  expect(logSumExp([-1000, -1000])).toBeCloseTo(-1000 + Math.log(2), 9);
});

it('is not a number if one of the numbers is none', () => {
  expect(logSumExp([0, NaN])).toBeNaN();
});
