import { expect, it } from 'vitest';
import { conceptChoices, countChoices, placeOfCount, placeOfSaid } from './vote-choices.ts';

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
