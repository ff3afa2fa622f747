import { describe, expect, it } from 'vitest';
import { strongestEffect, strongestFirst } from './strongest-first.ts';

function evidence(...drops: readonly number[]) {
  return drops.map((drop) => ({
    demonstrationId: `drop of ${drop}`,
    drop,
    probability: 0.5,
    probabilityWithout: 0.5,
  }));
}

describe('the evidence on the page', () => {
  it('begins with what spoke for the answer most and ends with what spoke against it most', () => {
    const given = evidence(0.2, -3, 2, 0);
    expect(strongestFirst(given).map(({ drop }) => drop)).toEqual([2, 0.2, 0, -3]);
    expect(given.map(({ drop }) => drop)).toEqual([0.2, -3, 2, 0]);
  });

  it('is measured by its largest effect in either direction', () => {
    expect(strongestEffect(evidence(0.2, -3, 2))).toBe(3);
  });

  it('is not blown up where nothing mattered', () => {
    expect(strongestEffect(evidence(0.001, -0.002))).toBeGreaterThanOrEqual(0.4);
    expect(strongestEffect([])).toBeGreaterThan(0);
  });
});
