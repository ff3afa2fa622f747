import type { Prng } from '../../kernel/prng.ts';

const vowels = ['a', 'e', 'i', 'o', 'u'] as const;
// prettier-ignore
const consonants = ['b', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'w', 'x', 'z'] as const;
// prettier-ignore
const clusters = ['bl', 'br', 'dr', 'fl', 'gl', 'gr', 'kl', 'kr', 'pl', 'pr', 'sk', 'sl', 'sn', 'sp', 'st', 'tr'] as const;

/** Lengths of pseudo-words in letters, which are bytes; both ends included. */
export interface WordLengths {
  readonly shortest: number;
  readonly longest: number;
}

/**
 * Labels that can be pronounced and that mean nothing, so that only the link context can teach them. None of them is
 * contained in another, because the paper's metric could not tell such answers apart.
 */
export function pseudoWords(
  count: number,
  prng: Prng,
  { shortest, longest }: WordLengths = { shortest: 3, longest: 10 },
): string[] {
  const words: string[] = [];
  while (words.length < count) {
    const word = pseudoWord(prng.whole(shortest, longest), prng);
    if (!words.some((other) => other.includes(word) || word.includes(other))) words.push(word);
  }
  return words;
}

/** One pseudo-word of exactly this many letters, with consonants and vowels in turn. */
export function pseudoWord(letters: number, prng: Prng): string {
  let word = '';
  while (word.length < letters) {
    // Two consonants stand together only if a vowel can follow.
    const roomForTwo = letters - word.length > 2;
    word += roomForTwo && prng.chance(0.25) ? prng.pick(clusters) : prng.pick(consonants);
    if (word.length < letters) word += prng.pick(vowels);
  }
  return word;
}
