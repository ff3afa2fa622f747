import { expect, it } from 'vitest';
import { say } from '../../languages/say.ts';
import { TOUR_STEPS } from './tour-steps.ts';

it('is six steps of a few words each', () => {
  expect(TOUR_STEPS.length).toBeLessThanOrEqual(6);
  for (const { text, about } of TOUR_STEPS) {
    expect(say(text).split(' ').length).toBeLessThan(35);
    expect(about.length).toBeGreaterThan(0);
  }
});
