import { describe, expect, it } from 'vitest';
import { species } from '../../../src/creatures/drawing/species.ts';
import { creatureKinds, firstHeldOutSeed } from './creature-kinds.ts';

describe('creatureKinds', () => {
  it('names kinds by their seeds and gives the same ones again', () => {
    const kinds = creatureKinds(7, 3, 0);
    expect(kinds.map(({ name }) => name)).toEqual(['species-7', 'species-8', 'species-9']);
    expect(kinds[1]?.species).toEqual(species(8));
    expect(creatureKinds(7, 3, 2)).toEqual(creatureKinds(7, 3, 2));
  });

  it('crosses neighbours and says who the parents are', () => {
    const crossings = creatureKinds(10, 4, 2).slice(4);
    expect(crossings.map(({ name, parents }) => [name, parents])).toEqual([
      ['hybrid-10-11', ['species-10', 'species-11']],
      ['hybrid-12-13', ['species-12', 'species-13']],
    ]);
    expect(crossings[0]?.species).not.toEqual(species(10));
  });

  it('keeps the bench away from what training draws', () => {
    const trained = new Set(creatureKinds(1, 1500, 0).map(({ name }) => name));
    const held = creatureKinds(firstHeldOutSeed, 100, 0);
    expect(held.filter(({ name }) => trained.has(name))).toEqual([]);
  });
});
