import { expect, it } from 'vitest';
import { recipes } from '../../domain/experiments/recipes.ts';
import { say } from '../../languages/say.ts';
import { experimentTitle, recipeWords } from './recipe-words.ts';

it('every recipe has words', () => {
  expect(Object.keys(recipeWords).sort()).toEqual([...recipes].sort());
});

it('the name of a session tells the seed', () => {
  const request = { recipe: 'two-species', teach: 4, test: 6, seed: 7700 } as const;
  expect(say(experimentTitle(request))).toBe('Two species, seed 7700');
});
