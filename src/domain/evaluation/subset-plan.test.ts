import { describe, expect, it } from 'vitest';
import { supportSet } from '../testing/made.ts';
import { planSubsets, subsetRows } from './subset-plan.ts';

const two = supportSet('f1=fep', 'f2=fep', 'f3=fep', 'w1=wug', 'w2=wug');

describe('the subsets of a support set', () => {
  it('show each picture of the answer as the only one of its concept, beside all others', () => {
    expect(planSubsets(two, 'fep', 100).alone).toEqual([
      { demonstrationId: 'f1', shown: ['f1', 'w1', 'w2'] },
      { demonstrationId: 'f2', shown: ['f2', 'w1', 'w2'] },
      { demonstrationId: 'f3', shown: ['f3', 'w1', 'w2'] },
    ]);
    expect(planSubsets(two, null, 100).alone).toHaveLength(5);
  });

  it('are every choice of as many of each concept, or of all that it has', () => {
    const { levels } = planSubsets(two, 'fep', 100);
    expect(levels.map(({ shots, possible, choices }) => [shots, possible, choices.length])).toEqual(
      [
        [1, 6, 6],
        [2, 3, 3],
      ],
    );
    expect(levels[1]?.choices).toEqual([
      ['f1', 'f2', 'w1', 'w2'],
      ['f1', 'f3', 'w1', 'w2'],
      ['f2', 'f3', 'w1', 'w2'],
    ]);
  });

  it('never leave a concept without a picture, and never show one twice', () => {
    for (const shown of subsetRows(planSubsets(two, 'fep', 100))) {
      expect(shown.some((id) => id.startsWith('f'))).toBe(true);
      expect(shown.some((id) => id.startsWith('w'))).toBe(true);
      expect(new Set(shown).size).toBe(shown.length);
    }
  });

  it('are drawn where there are too many, all different and always the same', () => {
    const many = supportSet(...Array.from({ length: 40 }, (_, n) => `d${n}=${n % 2 ? 'a' : 'b'}`));
    const plan = planSubsets(many, 'a', 16);
    expect(plan.levels.map(({ shots }) => shots)).toEqual([1, 2, 3, 4, 8, 16]);
    for (const { choices, possible, shots } of plan.levels) {
      expect(possible).toBeGreaterThan(16);
      expect(new Set(choices.map((choice) => [...choice].sort().join())).size).toBe(16);
      expect(choices.every(({ length }) => length === 2 * shots)).toBe(true);
    }
    expect(planSubsets(many, 'a', 16)).toEqual(plan);
  });

  it('are none where each concept has one picture', () => {
    expect(planSubsets(supportSet('f=fep', 'w=wug'), 'fep', 9).levels).toEqual([]);
  });
});
