import { expect, it } from 'vitest';
import { median, spreadOf } from './spread.ts';

it('finds the middle, whatever the order, and between two if their number is even', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([10, 9, 100])).toBe(10);
});

it('says between which numbers the middle half lies', () => {
  expect(spreadOf([50, 10, 30, 20, 40])).toEqual({ count: 5, median: 30, lower: 20, upper: 40 });
  expect(spreadOf([1, 2])).toEqual({ count: 2, median: 1.5, lower: 1.25, upper: 1.75 });
  expect(spreadOf([7])).toEqual({ count: 1, median: 7, lower: 7, upper: 7 });
});

it('says nothing of no numbers, and is moved little by one that is odd', () => {
  expect(spreadOf([])).toBeNull();
  expect(spreadOf([10, 11, 12, 13, 9000])).toMatchObject({ median: 12, upper: 13 });
});
