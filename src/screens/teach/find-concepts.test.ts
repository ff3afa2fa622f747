import { expect, it } from 'vitest';
import { concept } from '../../domain/testing/made.ts';
import { findConcepts } from './find-concepts.ts';

const named = ['class 2', 'class 10', 'Äpfel', 'ｆｅｐ', '苹果'].map((name) => ({
  ...concept(name, []),
  name,
}));
const found = (typed: string) => findConcepts(named, typed).map(({ name }) => name);

it('finds concepts by a part of their name, whatever the case, the accents and the width', () => {
  expect(found('CLASS')).toEqual(['class 2', 'class 10']);
  expect(found(' 10 ')).toEqual(['class 10']);
  expect(found('apfel')).toEqual(['Äpfel']);
  expect(found('fep')).toEqual(['ｆｅｐ']);
  expect(found('果')).toEqual(['苹果']);
  expect(found('dax')).toEqual([]);
});

it('finds all of them where nothing is typed', () => {
  expect(findConcepts(named, ' ')).toBe(named);
});
