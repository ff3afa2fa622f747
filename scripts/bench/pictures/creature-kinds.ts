import { hybrid } from '../../../src/creatures/hybrid.ts';
import { species, type Species } from '../../../src/creatures/drawing/species.ts';

/** A kind of creature with the name of its folder, and its parents' if it is a hybrid. */
export interface Kind {
  readonly name: string;
  readonly species: Species;
  readonly parents: readonly string[];
}

/** Seeds from here on are the bench's; training draws below, so that no figure is about a creature already seen. */
export const firstHeldOutSeed = 1_000_000;

/**
 * `species` kinds from the seed `from` on, and `hybrids` crossings of neighbours among them. Their names are their
 * seeds, so that the same arguments name the same creatures for ever.
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
