import { expect, it } from 'vitest';
import { median } from './measure-seconds.ts';

it('is the middle one, or between the two in the middle, by size and not by spelling', () => {
  expect(median([10, 9, 100])).toBe(10);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});
