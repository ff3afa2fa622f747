import { expect, it } from 'vitest';
import { rowsOfAnswer } from './answer-rows.ts';

const choices = Array.from({ length: 13 }, (_, marker) => ({
  kind: 'concept' as const,
  concept: { name: `c${marker}`, marker },
}));

it('shows what was said, what has votes and what is likely, in the order of teaching', () => {
  const probabilities = choices.map((_, place) => (place === 9 ? 0.4 : place / 1000));
  const counts = choices.map((_, place) => (place === 2 ? 7 : 0));
  const shown = rowsOfAnswer({
    choices,
    probabilities,
    votes: { by: 'hands', counts },
    saidChoice: 0,
  });
  expect(shown).toEqual({ rows: [0, 2, 9, 10, 11, 12], others: 7 });
});

it('shows all of a few', () => {
  const few = {
    choices: choices.slice(0, 3),
    probabilities: [0, 1, 0],
    votes: null,
    saidChoice: 1,
  };
  expect(rowsOfAnswer(few)).toEqual({ rows: [0, 1, 2], others: 0 });
});
