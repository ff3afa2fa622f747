import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { slideColourOf, slideColours } from './slide-colours.ts';

it('has the light colours of the page', () => {
  const tokens = readFileSync('src/ui/tokens.css', 'utf8');
  for (const [name, colour] of Object.entries(slideColours))
    expect(tokens, name).toContain(`--${name}: light-dark(${colour},`);
});

it('finds the colour of a marker by its name', () => {
  expect(slideColourOf('var(--marker-3)')).toBe(slideColours['marker-3']);
});
