import { expect, it } from 'vitest';
import { createPrng, mixSeeds } from './prng.ts';

const stream = (seed: number): number[] => {
  const prng = createPrng(seed);
  return Array.from({ length: 200 }, () => prng.next());
};

it('repeats itself for the same seed and differs for the next one', () => {
  expect(stream(7)).toEqual(stream(7));
  expect(stream(7)).not.toEqual(stream(8));
});

it('spreads evenly over [0, 1)', () => {
  const values = stream(3);
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values)).toBeLessThan(1);
  expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 1);
});

it('reaches both ends of a range of whole numbers and every choice', () => {
  const prng = createPrng(1);
  const seen = new Set(Array.from({ length: 100 }, () => prng.whole(2, 5)));
  expect([...seen].sort()).toEqual([2, 3, 4, 5]);
  expect(new Set(Array.from({ length: 60 }, () => prng.pick(['a', 'b', 'c'])))).toHaveProperty(
    'size',
    3,
  );
});

it('tells seeds in another order apart', () => {
  expect(mixSeeds(1, 2)).not.toBe(mixSeeds(2, 1));
});
