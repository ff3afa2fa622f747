import { describe, expect, it } from 'vitest';
import { codeOf, parseCode, titleOf } from './experiment-request.ts';
import { findPacks, readyPacks } from './ready-packs.ts';

describe('a request in an address', () => {
  it('is read as it was written', () => {
    for (const { request } of readyPacks)
      expect(parseCode(codeOf(request))).toEqual({ ok: true, value: request });
    expect(parseCode(' two-species.8.12.4294967295 ')).toMatchObject({ ok: true });
  });

  it.each([
    ['', 'not-a-request'],
    ['two-species', 'not-a-request'],
    ['two-species.4.6.1.1', 'not-a-request'],
    ['toString.4.6.1', 'unknown-recipe'],
    ['two-species.0.6.1', 'teach-out-of-range'],
    ['two-species.9.6.1', 'teach-out-of-range'],
    ['two-species.4.1.1', 'test-out-of-range'],
    ['two-species.4.13.1', 'test-out-of-range'],
    ['two-species.4.6.-1', 'not-a-seed'],
    ['two-species.4.6.1e3', 'not-a-seed'],
    ['two-species.4.6.4294967296', 'not-a-seed'],
  ])('%j: %s', (code, failure) => {
    expect(parseCode(code)).toEqual({ ok: false, failure });
  });

  it('gives the session a name that tells the seed', () => {
    expect(titleOf({ recipe: 'two-species', teach: 4, test: 6, seed: 77 })).toBe(
      'Two species, seed 77',
    );
  });
});

describe('the search for a ready pack', () => {
  const titles = (search: string) => findPacks(search).map(({ title }) => title);

  it('finds by any word about it, whatever its case', () => {
    expect(titles('BIAS')).toHaveLength(6);
    expect(titles('look-alikes')).toEqual(['Look-alikes']);
    expect(titles('bias colour')).toEqual([
      'Colour tells, not shape',
      'Colour tells, and shape too',
    ]);
    expect(titles('bias colour not')).toEqual(['Colour tells, not shape']);
    expect(titles('open set')).toEqual(['A stranger in the tray']);
  });

  it('shows all for nothing, and nothing for what no pack has', () => {
    expect(titles('  ')).toHaveLength(readyPacks.length);
    expect(titles('aeroplane')).toEqual([]);
  });
});
