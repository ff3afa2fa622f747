import { describe, expect, it } from 'vitest';
import { accuracyInterval } from './accuracy-interval.ts';

const half = (length: number) => Array.from({ length }, (_, episode) => episode % 2);

describe('accuracyInterval', () => {
  it('is the textbook interval after Wilson if an episode is one query', () => {
    // Wilson for 50 of 100: 0.4038 to 0.5962.
    const { accuracy, low, high } = accuracyInterval(half(100));
    expect(accuracy).toBe(0.5);
    expect(low).toBeCloseTo(0.4038, 2);
    expect(high).toBeCloseTo(0.5962, 2);
  });

  it('counts episodes, not queries, so half right in every episode says more than right in every other', () => {
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    const steady = accuracyInterval([...half(98).map(() => 0.5), 0.25, 0.75]);
    expect(width(steady)).toBeLessThan(width(accuracyInterval(half(100))) / 4);
  });

  it('has a width if every answer was right, and stays within 0 to 1', () => {
    // Wilson for 100 of 100 begins at 100 / (100 + 1.96²).
    const { low, high } = accuracyInterval(half(100).map(() => 1));
    expect(low).toBeCloseTo(0.963, 3);
    expect(high).toBe(1);
  });

  it('says nothing after a single episode that was half right', () => {
    expect(accuracyInterval([0.5])).toEqual({ accuracy: 0.5, low: 0, high: 1 });
  });
});
