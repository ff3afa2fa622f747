import { expect, it } from 'vitest';
import type { Colour } from './colour.ts';
import { species } from './species.ts';
import { plans } from './traits.ts';

const kinds = Array.from({ length: 200 }, (_, seed) => species(seed));

it('gives the same species for the same seed', () => {
  expect(species(42)).toEqual(species(42));
});

it('gives no two of 200 seeds the same species, even without their grain', () => {
  const identities = kinds.map((kind) => JSON.stringify({ ...kind, grain: 0 }));
  expect(new Set(identities).size).toBe(kinds.length);
});

it('tells almost all of 1,500 species apart by shape and marking alone', () => {
  const looks = Array.from({ length: 1500 }, (_, seed) => {
    const { plan, eyes, mouth, crown, tail, pattern, texture } = species(seed);
    return [plan, eyes.look, eyes.count, mouth, crown, tail, pattern, texture].join(' ');
  });
  expect(new Set(looks).size).toBeGreaterThan(1490);
});

it('uses every body plan', () => {
  expect(new Set(kinds.map(({ plan }) => plan)).size).toBe(plans.length);
});

it('marks every species in a colour that an eye tells from its main colour', () => {
  const distances = kinds.map(({ palette }) => {
    const [main, second] = [oklab(palette.main), oklab(palette.second)];
    return Math.hypot(...main.map((value, axis) => value - (second[axis] ?? 0)));
  });
  // A difference of about 0.02 is just visible.
  expect(Math.min(...distances)).toBeGreaterThan(0.06);
});

function oklab({ lightness, chroma, hue }: Colour): number[] {
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}
