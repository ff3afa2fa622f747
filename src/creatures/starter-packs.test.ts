import { describe, expect, it } from 'vitest';
import { backgrounds } from './backgrounds.ts';
import { family, starterPacks, strangers, trap, type StarterPackPlan } from './starter-packs.ts';

describe('starterPacks', () => {
  it('shows four demonstrations of each of two concepts and asks about six pictures', () => {
    for (const { concepts, queries } of starterPacks) {
      expect(concepts.map(({ demonstrations }) => demonstrations.length)).toEqual([4, 4]);
      expect(queries).toHaveLength(6);
    }
  });

  it('asks three times about each concept and never about a demonstration', () => {
    for (const { concepts, queries } of starterPacks)
      for (const { name } of concepts)
        expect(queries.filter(({ concept }) => concept === name)).toHaveLength(3);
    const pictures = starterPacks.flatMap(({ concepts, queries }) => [
      ...concepts.flatMap(({ demonstrations }) => demonstrations),
      ...queries.map(({ svg }) => svg),
    ]);
    expect(new Set(pictures).size).toBe(3 * 14);
  });

  it('gives every concept a novel word of 4 to 9 letters of its own', () => {
    const names = starterPacks.flatMap(({ concepts }) => concepts.map(({ name }) => name));
    expect(new Set(names).size).toBe(6);
    for (const name of names) expect(name).toMatch(/^[a-z]{4,9}$/);
  });
});

it.each([strangers(1, 2, 3), family(1, 2, 3)])(
  'says nothing by the backgrounds of $id',
  ({ concepts }) => {
    expect(concepts[0].backgrounds).toEqual(concepts[1].backgrounds);
  },
);

it('gives the concepts of the trap away by their backgrounds, and then moves most creatures', () => {
  const plan: StarterPackPlan = trap(1, 2, 3);
  const homes = plan.concepts.map((concept) => new Set(concept.backgrounds));
  expect(homes.map(({ size }) => size)).toEqual([1, 1]);
  expect(homes[0]).not.toEqual(homes[1]);
  const away = plan.queries.filter(({ of, background }) => !homes[of]?.has(background));
  expect(away.length).toBeGreaterThan(3);
  expect(backgrounds).toEqual(
    expect.arrayContaining(plan.queries.map(({ background }) => background)),
  );
});
