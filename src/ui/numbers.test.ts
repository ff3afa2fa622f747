import { describe, expect, it } from 'vitest';
import { hasArrow, megabytes, percent } from './numbers.ts';

describe('a probability in words', () => {
  it.each([
    [0, '0 %'],
    [1e-9, '<1 %'],
    [0.0099, '<1 %'],
    [0.01, '1 %'],
    [0.495, '50 %'],
    [0.99, '99 %'],
    [0.9901, '>99 %'],
    [1 - 1e-12, '>99 %'],
    [1, '100 %'],
  ])('of %d is %s', (probability, words) => {
    expect(percent(probability)).toBe(words);
  });
});

describe('megabytes', () => {
  it('have one decimal', () => {
    expect([megabytes(0), megabytes(9_950_000), megabytes(49_999)]).toEqual(['0.0', '9.9', '0.0']);
  });
});

it('an arrow is one in either direction of reading', () => {
  expect(['97 % → 93 %', '97 % ← 93 %', 'still 93 %'].map(hasArrow)).toEqual([true, true, false]);
});
