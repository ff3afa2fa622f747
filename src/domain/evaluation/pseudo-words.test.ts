import { describe, expect, it } from 'vitest';
import { createPrng } from '../../kernel/prng.ts';
import { pseudoWord, pseudoWords } from './pseudo-words.ts';

describe('pseudo-words', () => {
  it('have 3 to 10 letters, and every length among them', () => {
    const prng = createPrng(1);
    const words = Array.from({ length: 200 }, () => pseudoWords(2, prng)).flat();
    for (const word of words) expect(word).toMatch(/^[a-z]{3,10}$/);
    expect(new Set(words.map(({ length }) => length)).size).toBe(8);
  });

  it('can be pronounced, with never three consonants or two vowels in a row', () => {
    const prng = createPrng(2);
    for (let n = 0; n < 300; n++) {
      expect(pseudoWord(prng.whole(3, 24), prng)).not.toMatch(
        /[^aeiou]{3}|[aeiou]{2}|[^aeiou]{2}$/,
      );
    }
  });

  it('are never contained in one another, even if there are few', () => {
    const words = pseudoWords(60, createPrng(3), { shortest: 3, longest: 4 });
    for (const word of words) {
      expect(words.filter((other) => other.includes(word))).toEqual([word]);
    }
  });

  it('are the same for the same seed and others for another', () => {
    expect(pseudoWords(4, createPrng(4))).toEqual(pseudoWords(4, createPrng(4)));
    expect(pseudoWords(4, createPrng(4))).not.toEqual(pseudoWords(4, createPrng(5)));
  });

  it('have exactly the requested length', () => {
    const prng = createPrng(5);
    for (const letters of [3, 8, 24]) expect(pseudoWord(letters, prng)).toHaveLength(letters);
  });
});
