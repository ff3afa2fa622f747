import { describe, expect, it } from 'vitest';
import { cellFindings, strongestCells } from './cell-effects.ts';

const labels = ['fep', 'wug'];
/** Scores that give the first label this probability, and share the rest evenly. */
const first = (probability: number) => {
  const rest = Math.log((1 - probability) / 2);
  return { labels: [Math.log(probability), rest], none: rest };
};

describe('where an answer rests', () => {
  const covered = [first(0.9), first(0.4), first(0.95), first(0.8)];
  const findings = cellFindings(labels, first(0.9), covered, 0.5);

  it('is measured by the fall of the log-odds of what came first', () => {
    const [same, most, surer] = findings.effects;
    expect(findings.candidate).toBe('fep');
    expect(same?.drop).toBeCloseTo(0);
    expect(most?.drop).toBeCloseTo(Math.log(9) - Math.log(0.4 / 0.6));
    expect(most).toMatchObject({ cell: 1, probability: expect.closeTo(0.9) as number });
    expect(most?.probabilityWithout).toBeCloseTo(0.4);
    expect(surer?.drop).toBeLessThan(0);
  });

  it('counts the cells without which something else is said', () => {
    expect(findings.said).toBe('fep');
    expect(findings.deciding.map(({ cell, said }) => [cell, said])).toEqual([[1, null]]);
    expect(cellFindings(labels, first(0.9), covered, 0.3).deciding).toEqual([]);
  });

  it('names the strongest cells, and no cell without which the answer is surer', () => {
    const strongest = (count: number) =>
      strongestCells(findings.effects, count).map(({ cell }) => cell);
    expect(strongest(1)).toEqual([1]);
    expect(strongest(9).slice(0, 2)).toEqual([1, 3]);
    expect(strongest(9)).not.toContain(2);
  });

  it('can be read before all cells were covered', () => {
    expect(cellFindings(labels, first(0.9), covered.slice(0, 2), 0.5).effects).toHaveLength(2);
    expect(cellFindings(labels, first(0.9), [], 0.5).deciding).toEqual([]);
  });

  it('is read for "not sure" too', () => {
    const none = { labels: [-3, -3], none: -0.1 };
    const { candidate, said, effects } = cellFindings(labels, none, [first(0.9)], 0.5);
    expect([candidate, said, effects[0]?.said]).toEqual([null, null, 'fep']);
    expect(effects[0]?.drop).toBeGreaterThan(0);
  });
});
