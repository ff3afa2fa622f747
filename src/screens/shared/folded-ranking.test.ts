import { describe, expect, it } from 'vitest';
import type { RankedCandidate } from '../../domain/lcl/answer.ts';
import { foldedRanking } from './folded-ranking.ts';

/** A ranking of so many names that are equally likely, with "not sure" at this place. */
function rankingOf(names: number, none: number): RankedCandidate[] {
  const ranking: RankedCandidate[] = Array.from({ length: names }, (_, name) => ({
    label: `class ${name}`,
    probability: 0.8 / names,
  }));
  ranking.splice(none, 0, { label: null, probability: 0.2 });
  return ranking;
}

describe('the candidates that are shown', () => {
  it('are all of them, up to ten', () => {
    const ten = rankingOf(9, 9);
    expect(foldedRanking(ten)).toEqual({ shown: ten, others: 0, together: 0 });
  });

  it('are the likeliest of fifty, and "not sure" however unlikely it is', () => {
    const { shown, others, together } = foldedRanking(rankingOf(50, 50));
    expect(shown.map(({ label }) => label)).toEqual([
      ...[0, 1, 2, 3, 4, 5].map((name) => `class ${name}`),
      null,
    ]);
    expect(others).toBe(44);
    expect(together).toBeCloseTo((0.8 * 44) / 50, 12);
  });

  it('keep "not sure" in its place', () => {
    const { shown, others } = foldedRanking(rankingOf(50, 1));
    expect(shown.map(({ label }) => label).indexOf(null)).toBe(1);
    expect(shown).toHaveLength(6);
    expect(others).toBe(45);
  });
});
