import { describe, expect, it } from 'vitest';
import { calibrationError } from './calibration-error.ts';

const claims = (count: number, right: number, confidence: number) =>
  Array.from({ length: count }, (_, nth) => ({ confidence, correct: nth < right }));

describe('calibrationError', () => {
  it('is 0 for a model that is right as often as it claims', () => {
    expect(calibrationError([...claims(10, 9, 0.9), ...claims(10, 6, 0.6)])).toBeCloseTo(0, 12);
  });

  it('is the distance between claims and truth', () => {
    expect(calibrationError(claims(10, 5, 0.9))).toBeCloseTo(0.4, 12);
  });

  it('does not let one bin compensate for another', () => {
    // It is too sure by 0.4 in 30 claims, and too unsure by 0.3 in 10.
    const error = calibrationError([...claims(30, 15, 0.9), ...claims(10, 9, 0.6)]);
    expect(error).toBeCloseTo(0.75 * 0.4 + 0.25 * 0.3, 12);
  });

  it('keeps certainty in the last bin', () => {
    expect(calibrationError(claims(4, 4, 1))).toBe(0);
    expect(calibrationError(claims(4, 0, 1))).toBe(1);
  });
});
