import { hybrid } from '../../../src/creatures/hybrid.ts';
import { species, type Species } from '../../../src/creatures/drawing/species.ts';

/** A kind of creature with the name of its folder. A hybrid also has the names of its parents. */
export interface Kind {
  readonly name: string;
  readonly species: Species;
  readonly parents: readonly string[];
}

/**
 * The bench uses seeds from here on, and training uses those below. So no figure is about a creature that the model has
 * already seen.
 */
export const firstHeldOutSeed = 1_000_000;

/**
 * `species` kinds from the seed `from` on, and `hybrids` crossings of neighbours among them. Their names are their seeds,
 * so the same arguments always name the same creatures.
 */
export function creatureKinds(from: number, count: number, hybrids: number): Kind[] {
  const seeds = Array.from({ length: count }, (_, index) => from + index);
  const kinds = seeds.map((seed) => ({ name: nameOf(seed), species: species(seed), parents: [] }));
  const crossings = Array.from({ length: hybrids }, (_, index) => {
    const first = from + ((2 * index) % count);
    const second = from + ((2 * index + 1) % count);
    return {
      name: `hybrid-${String(first)}-${String(second)}`,
      species: hybrid(species(first), species(second), first),
      parents: [nameOf(first), nameOf(second)],
    };
  });
  return [...kinds, ...crossings];
}

function nameOf(seed: number): string {
  return `species-${String(seed)}`;
}
