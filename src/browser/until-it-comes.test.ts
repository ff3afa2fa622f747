import { expect, it } from 'vitest';
import { untilItComes } from './until-it-comes.ts';

it('tries until something comes, and waits longer each time', async () => {
  const answers = [null, null, null, null, null, null, null, 'here'];
  const pauses: number[] = [];
  const come = await untilItComes(
    () => Promise.resolve(answers.shift() ?? null),
    (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
  );
  expect(come).toBe('here');
  expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});
