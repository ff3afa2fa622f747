import { expect, it } from 'vitest';
import { rank } from './answer.ts';
import { scoresOfLikeness } from './likeness-scores.ts';

it('shares everything among the labels, the likest first', () => {
  const ranking = rank(['dax', 'blicket'], scoresOfLikeness({ labels: [0.2, 0.3] }));
  expect(ranking.map(({ label }) => label)).toEqual(['blicket', 'dax', null]);
  const [first, second, none] = ranking.map(({ probability }) => probability);
  expect((first ?? 0) + (second ?? 0)).toBeCloseTo(1, 10);
  // Twelve nats for a whole unit of cosine.
  expect((first ?? 0) / (second ?? 0)).toBeCloseTo(Math.exp(1.2), 6);
  expect(none).toBe(0);
});
