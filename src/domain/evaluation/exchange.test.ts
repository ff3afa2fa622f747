import { expect, it } from 'vitest';
import { exchangeCounts, exchangedLabels } from './exchange.ts';

it('gives every concept the name of the next one', () => {
  expect(exchangedLabels(['fep', 'wug'])).toEqual(['wug', 'fep']);
  expect(exchangedLabels(['fep', 'wug', 'dax'])).toEqual(['wug', 'dax', 'fep']);
});

it('counts answers that follow among more than two names, and none that was not given', () => {
  const choice = (concept: number, label: number) => ({ concept, label });
  const counts = exchangeCounts(
    [
      [choice(0, 0), choice(0, 1)],
      [choice(2, 2), choice(2, 0)],
      [choice(1, 1), choice(1, 1)],
      [choice(1, -1), choice(1, 0)],
    ],
    3,
  );
  expect(counts).toEqual({ all: 4, right: 3, byOld: 1, byNew: 2, followed: 2 });
});
