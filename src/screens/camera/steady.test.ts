import { expect, it } from 'vitest';
import { NOTHING_SAID, steady, STEADY_MS } from './steady.ts';

it('says what lasts, once, and nothing of what flickers', () => {
  let heard = steady(NOTHING_SAID, 'fep', 5_000);
  expect(heard.said).toBe('');
  heard = steady(heard, 'fep', 5_000 + STEADY_MS);
  expect(heard.said).toBe('fep');
  for (let now = 6_100; now < 9_000; now += 100)
    heard = steady(heard, now % 200 === 0 ? 'fep' : 'wuggle', now);
  expect(heard.said).toBe('fep');
  heard = steady(heard, 'wuggle', 9_000);
  heard = steady(heard, 'wuggle', 9_000 + STEADY_MS);
  expect(heard.said).toBe('wuggle');
  expect(steady(heard, 'wuggle', 20_000)).toBe(heard);
});
