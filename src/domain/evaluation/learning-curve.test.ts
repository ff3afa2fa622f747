import { expect, it } from 'vitest';
import { chanceLevel, learningCurve } from './learning-curve.ts';

it('has a point for each number of demonstrations, with its mean and its spread', () => {
  const sample = (shots: number, right: number) => ({ shots, right, all: 8 });
  const curve = learningCurve([sample(2, 8), sample(1, 4), sample(2, 6), sample(1, 2)]);
  expect(curve.map(({ shots, accuracy, low, high }) => [shots, accuracy, low, high])).toEqual([
    [1, 0.375, 0.25, 0.5],
    [2, 0.875, 0.75, 1],
  ]);
  expect(curve[0]?.samples).toEqual([sample(1, 4), sample(1, 2)]);
});

it('knows what guessing gets right', () => {
  expect(chanceLevel(['fep', 'wug'], ['fep', 'wug', 'wug'])).toBe(0.5);
  expect(chanceLevel(['fep', 'wug'], ['fep', 'wug', null, 'toma'])).toBe(0.25);
});
