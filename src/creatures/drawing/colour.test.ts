import { expect, it } from 'vitest';
import { blend, colour, hex } from './colour.ts';

it('agrees with published OKLCH values of white and red', () => {
  expect(hex(colour(0.628, 0.2577, 29.23))).toBe('#ff0000');
  expect(hex(colour(0.5, 0, 0))).toBe('#636363');
});

it('gives up chroma, not hue, for a colour that no screen shows', () => {
  const shown = hex(colour(0.7, 0.4, 150));
  expect(shown).toMatch(/^#[01].[b-d].[56]./);
  expect(shown).not.toBe(hex(colour(0.7, 0.1, 150)));
});

it('blends hues the short way round', () => {
  expect(blend(colour(0.5, 0.1, 350), colour(0.5, 0.1, 10), 0.5).hue).toBeCloseTo(0);
});
