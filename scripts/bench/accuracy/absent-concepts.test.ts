import { describe, expect, it } from 'vitest';
import { absentFigures } from './absent-concepts.ts';

const told = (present: boolean, doubt: number, notSure: boolean, correct = false) => ({
  present,
  doubt,
  none: present ? 0.1 : doubt,
  notSure,
  correct,
});

describe('absentFigures', () => {
  const figures = absentFigures([
    told(true, 0.1, false, true),
    told(true, 0.2, false, true),
    told(true, 0.3, false, false),
    told(true, 0.7, true),
    told(false, 0.9, true),
    told(false, 0.2, false),
  ]);

  it('counts "not sure" apart for what was taught and what was not', () => {
    expect(figures.notSureOnPresent).toBe(1 / 4);
    expect(figures.notSureOnAbsent).toBe(1 / 2);
  });

  it('counts, only for the queries that got a name, whether it was right', () => {
    expect(figures.retainedAccuracy).toBe(2 / 3);
  });

  it('takes the queries that were not taught as the positives', () => {
    // Of the 8 pairs 0.9 wins four; 0.2 wins one and ties one.
    expect(figures.auroc).toBe(5.5 / 8);
    expect(figures.noneAuroc).toBe(1);
  });
});
