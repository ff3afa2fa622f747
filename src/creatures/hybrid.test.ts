import { expect, it } from 'vitest';
import { hybrid } from './hybrid.ts';
import { individual } from './individual.ts';
import { species } from './drawing/species.ts';

const pairs = Array.from(
  { length: 60 },
  (_, seed) => [species(2 * seed), species(2 * seed + 1)] as const,
);

it('has the body of the first parent and wears the parts and the pattern of the second', () => {
  for (const [first, second] of pairs) {
    const child = hybrid(first, second, 9);
    expect(child.plan).toBe(first.plan);
    expect(child.build.girth).toBe(first.build.girth);
    expect(child.crown).toBe(second.crown);
    expect(child.pattern).toBe(second.pattern);
    expect([first.mouth, second.mouth]).toContain(child.mouth);
  }
});

it('is neither parent', () => {
  for (const [first, second] of pairs) {
    const child = individual(hybrid(first, second, 9), 1);
    expect(child).not.toBe(individual(first, 1));
    expect(child).not.toBe(individual(second, 1));
  }
});

it('is the same kind for the same parents and seed, and leaves the parents alone', () => {
  const [first, second] = [species(5), species(6)];
  expect(hybrid(first, second, 3)).toEqual(hybrid(first, second, 3));
  expect([first, second]).toEqual([species(5), species(6)]);
});
