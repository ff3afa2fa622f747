import { expect, it } from 'vitest';
import {
  conceptChoices,
  countChoices,
  placeOfCount,
  placeOfSaid,
  digitOf,
  placeOfDigit,
} from './vote-choices.ts';

it('offers every concept, and "not sure" last', () => {
  const choices = conceptChoices([
    { name: 'fep', marker: 0 },
    { name: 'wug', marker: 1 },
  ]);
  expect(choices).toHaveLength(3);
  expect(placeOfSaid(choices, { name: 'wug', marker: 1 })).toBe(1);
  expect(placeOfSaid(choices, null)).toBe(2);
});

it.each([
  [1, 2],
  [8, 9],
  [9, 5],
  [30, 8],
  [100, 9],
])('offers every count of %i pictures once, in %i choices', (all, length) => {
  const choices = countChoices(all);
  expect(choices).toHaveLength(length);
  const places = Array.from({ length: all + 1 }, (_, count) => placeOfCount(choices, count));
  expect(places).not.toContain(-1);
  expect([...new Set(places)]).toEqual(choices.map((_, place) => place));
});

it('lets a digit mean itself where numbers are voted for', () => {
  const eight = countChoices(8);
  expect(placeOfDigit(eight, 8)).toBe(8);
  expect(placeOfDigit(eight, 0)).toBe(0);
  expect(eight.map(digitOf)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  // Twenty pictures are voted for in ranges.
  const ranges = countChoices(20);
  expect(placeOfDigit(ranges, 4)).toBe(1);
  expect(ranges.map(digitOf).slice(0, 3)).toEqual([0, 3, 6]);
});

it('counts other choices from 1', () => {
  const concepts = conceptChoices([{ name: 'fep', marker: 0 }]);
  expect([placeOfDigit(concepts, 1), placeOfDigit(concepts, 2), placeOfDigit(concepts, 0)]).toEqual(
    [0, 1, -1],
  );
  expect(concepts.map(digitOf)).toEqual([1, 2]);
});
