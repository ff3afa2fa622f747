import { describe, expect, it } from 'vitest';
import { firstRows, ownFirst, strongestEffect } from './strongest-first.ts';

function evidence(...drops: readonly number[]) {
  return drops.map((drop) => ({
    demonstrationId: `drop of ${drop}`,
    drop,
    logOdds: 0,
    probability: 0.5,
    probabilityWithout: 0.5,
  }));
}

describe('the evidence on the page', () => {
  const drops = (rows: readonly { drop: number }[]) => rows.map(({ drop }) => drop);

  it('begins with what spoke for the answer most and ends with what spoke against it most', () => {
    const given = evidence(0.2, -3, 2, 0);
    expect(drops(ownFirst(given, () => true))).toEqual([2, 0.2, 0, -3]);
    expect(drops(given)).toEqual([0.2, -3, 2, 0]);
  });

  it('begins with the answer’s own pictures, though another concept’s did more', () => {
    const own = new Set([0.2, -0.1]);
    const rows = ownFirst(evidence(3, 0.2, -2, -0.1), ({ drop }) => own.has(drop));
    expect(drops(rows)).toEqual([0.2, -0.1, 3, -2]);
  });

  it('shows at first the strongest in either direction, and room for the others', () => {
    const isOwn = ({ drop }: { drop: number }) => Math.abs(drop) < 10;
    const many = ownFirst(evidence(1, 2, 3, 4, 5, 6, -7, 11, 12, 13, -14), isOwn);
    expect(drops(firstRows(many, isOwn, 8))).toEqual([6, 5, 4, 3, -7, 13, 12, -14]);
    const lonely = ownFirst(evidence(1, 2, 3, 4, 5, 6, 7), isOwn);
    expect(drops(firstRows(lonely, isOwn, 6))).toEqual([7, 6, 5, 4, 3, 2]);
    const strangers = ownFirst(evidence(11, 12, 13), isOwn);
    expect(drops(firstRows(strangers, isOwn, 2))).toEqual([13, 12]);
  });

  it('is measured by its largest effect in either direction', () => {
    expect(strongestEffect(evidence(0.2, -3, 2))).toBe(3);
  });

  it('is not blown up where nothing mattered', () => {
    expect(strongestEffect(evidence(0.001, -0.002))).toBeGreaterThanOrEqual(0.4);
    expect(strongestEffect([])).toBeGreaterThan(0);
  });
});
