import { expect, it } from 'vitest';
import { concept, demonstration } from '../../domain/testing/made.ts';
import { isLargeConcept, tilesPerConcept } from './tiles-per-concept.ts';

const table = (concepts: number, pictures: number) =>
  Array.from({ length: concepts }, (_, c) =>
    concept(
      `c${c}`,
      Array.from({ length: pictures }, (_, n) => demonstration(`${c}-${n}`, 'a')),
    ),
  );

it('draws a table of two hundred pictures whole', () => {
  expect(isLargeConcept(table(2, 100))).toBe(false);
  expect(tilesPerConcept(table(2, 100))).toBe(100);
  expect(tilesPerConcept([])).toBe(100);
});

it('shares what a larger table draws at first among its concepts, a few for each in any case', () => {
  expect(isLargeConcept(table(20, 50))).toBe(true);
  expect(tilesPerConcept(table(20, 50))).toBe(8);
  expect(tilesPerConcept(table(2, 101))).toBe(48);
  expect(tilesPerConcept(table(300, 1))).toBe(4);
});
