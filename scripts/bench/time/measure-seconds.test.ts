import { expect, it } from 'vitest';
import { median } from './measure-seconds.ts';

it('is the middle number, or the mean of the two in the middle, sorted by size and not as text', () => {
  expect(median([10, 9, 100])).toBe(10);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});
