import { describe, expect, it } from 'vitest';
import { curvePoints } from '../../../domain/evaluation/curve-answers.ts';
import { curveSummary, fateWords, pointWords, roughly } from './curve-words.ts';

const subset = (shots: number, orders: number[], ...likeliest: number[]) => ({
  shots,
  orders,
  likeliest,
  probabilities: likeliest.map(() => 0.9),
});
const points = curvePoints(
  {
    labels: ['fep', 'wug'],
    truths: ['fep', 'wug', 'wug'],
    subsets: [
      subset(0, [0, 1], -1, -1, -1),
      subset(1, [0], 0, 0, 1),
      subset(1, [1], 0, 1, 1),
      subset(2, [0], 0, 1, 1),
    ],
  },
  0.5,
);

describe('the words of a learning curve', () => {
  it('give counts, and the spread where there is one', () => {
    expect(points.map(pointWords)).toEqual([
      '0 pictures of each concept: 0 of 3 right in each of 2 random choices.',
      '1 picture of each concept: 2.5 of 3 right on average, 2 to 3 in 2 random choices.',
      '2 pictures of each concept: 3 of 3 right.',
    ]);
    expect(curveSummary(points, 1.5)).toBe(
      'Right: 0 of 3 with 0 pictures of each concept, 3 of 3 with 2 pictures of each concept. A guess gets 1.5 of 3 right.',
    );
  });

  it('say what became of a picture', () => {
    const fate = { question: 0, mended: 3, spoiled: 1, otherwise: 0, changes: [] };
    expect(fateWords(fate, 5)).toEqual(['became right in 3 of 5', 'no longer right in 1 of 5']);
    expect(fateWords({ ...fate, mended: 1, spoiled: 0 }, 1)).toEqual(['became right']);
  });

  it('promise no more than is known about the time', () => {
    expect([300, 4_200, 200_000].map(roughly)).toEqual([
      'about a second',
      'about 4 s',
      'about 3 min',
    ]);
  });
});
