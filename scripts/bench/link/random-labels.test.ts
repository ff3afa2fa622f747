import { describe, expect, it } from 'vitest';
import { createPrng } from '../../../src/kernel/prng.ts';
import { utf8Length } from '../../../src/domain/lcl/label.ts';
import { randomLabel, scripts, type Script } from './random-labels.ts';

const manyOf = (script: Script) => {
  const prng = createPrng(1);
  return Array.from({ length: 400 }, () => randomLabel(script, prng));
};

describe('random labels', () => {
  it.each(scripts)('of %s are well-formed text of 1 to 32 bytes', (script) => {
    for (const label of manyOf(script)) {
      expect(label.isWellFormed()).toBe(true);
      expect(utf8Length(label)).toBeGreaterThan(0);
      expect(utf8Length(label)).toBeLessThanOrEqual(32);
    }
  });

  it.each([
    ['latin', /^\p{Script=Latin}+$/u],
    ['greek', /^\p{Script=Greek}+$/u],
    ['cyrillic', /^\p{Script=Cyrillic}+$/u],
    ['arabic', /^\p{Script=Arabic}+$/u],
    ['devanagari', /^\p{Script=Devanagari}+$/u],
    ['cjk', /^\p{Script=Han}+$/u],
    ['hangul', /^\p{Script=Hangul}+$/u],
  ] as const)('of %s are of that script', (script, letters) => {
    // The ranges hold a few signs that several scripts share, such as × among the letters of Latin.
    const pure = manyOf(script).filter((label) => letters.test(label));
    expect(pure.length).toBeGreaterThan(300);
  });

  it('come in every length that the script allows', () => {
    const lengthsOf = (script: Script) => new Set(manyOf(script).map(utf8Length)).size;
    expect(lengthsOf('any')).toBe(32);
    expect(lengthsOf('latin')).toBe(32);
    expect(lengthsOf('hangul')).toBe(10);
    expect(lengthsOf('emoji')).toBe(8);
  });

  it('of any code point have characters of one byte to four', () => {
    const sizes = new Set([...manyOf('any').join('')].map(utf8Length));
    expect([...sizes].sort()).toEqual([1, 2, 3, 4]);
  });
});
