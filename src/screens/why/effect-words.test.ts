import { describe, expect, it } from 'vitest';
import { changeOf, effectWords, mattered } from './effect-words.ts';

describe('what a picture did', () => {
  it('spoke for or against, or hardly mattered', () => {
    expect(effectWords(0.35)).toBe('for it');
    expect(effectWords(-0.1)).toBe('against it');
    expect(effectWords(0.004)).toBe('hardly mattered');
  });

  it('is judged on the number shown: two rows that read alike are called alike', () => {
    for (const drop of [0.0251, 0.0349]) {
      expect(changeOf(drop)).toBe('−0.03');
      expect(effectWords(drop)).toBe('hardly mattered');
    }
    expect(changeOf(0.0351)).toBe('−0.04');
    expect(mattered(0.0351)).toBe(true);
  });

  it('has no sign where nothing changed', () => {
    expect(changeOf(0.0049)).toBe('±0.00');
    expect(changeOf(-0.0049)).toBe('±0.00');
    expect(changeOf(-0.15)).toBe('+0.15');
  });
});
