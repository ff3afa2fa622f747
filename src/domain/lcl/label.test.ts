import { describe, expect, it } from 'vitest';
import { firstOf, shorten, tidyName, utf8Length } from './label.ts';
import { seeded } from '../testing/seeded.ts';

const family = '👨‍👩‍👧‍👦';

describe('a tidied name', () => {
  it.each([
    ['trims and folds white space', '  red \t\n  fox  ', 'red fox'],
    ['composes accents', 'e\u0301', '\u00e9'],
    ['drops control characters', 'cat\u0000\u0007', 'cat'],
    ['leaves no double space behind a dropped control character', 'a \u0001 b', 'a b'],
    ['composes accents that a control character held apart', 'e\u0001\u0301', '\u00e9'],
    ['replaces half a surrogate pair', 'cat\ud83d', 'cat\ufffd'],
    ['keeps a family of joined emoji', family, family],
    ['keeps quotation marks and template words', '"⟨none⟩"', '"⟨none⟩"'],
    ['is empty where nothing is visible', ' \u200b\u00a0\u2060 ', ''],
  ])('%s', (_, typed, tidy) => {
    expect(tidyName(typed)).toBe(tidy);
  });

  it('is tidy: tidying it again changes nothing', () => {
    for (const typed of oddNames(2)) expect(tidyName(tidyName(typed))).toBe(tidyName(typed));
  });
});

describe('a shortened name', () => {
  it('is the whole name while that fits', () => {
    const fits = 'ü'.repeat(16);
    expect(shorten(fits, 32)).toBe(fits);
    expect(shorten(`${fits}.`, 32)).toBe(fits);
  });

  it('is cut between characters as a reader sees them', () => {
    // 30 bytes of letters, then a flag of 8 bytes that must not be halved.
    expect(shorten(`${'a'.repeat(30)}🇳🇵`, 32)).toBe('a'.repeat(30));
    expect(shorten(`${'a'.repeat(30)}e\u0301x`, 32)).toBe('a'.repeat(30));
    expect(firstOf(`${family}${family}`, 1)).toBe(family);
  });

  it('ends with no space where the cut falls behind one', () => {
    expect(shorten(`${'a'.repeat(31)} tail`, 32)).toBe('a'.repeat(31));
    expect(firstOf(`${'a'.repeat(31)} tail`, 32)).toBe('a'.repeat(31));
  });

  it('is cut between code points where one character alone is longer', () => {
    const zalgo = `a${'\u0301'.repeat(30)}`;
    expect(shorten(zalgo, 32)).toBe(`a${'\u0301'.repeat(15)}`);
  });

  it('never exceeds its bytes, never splits a code point and always begins the name', () => {
    for (const name of oddNames(3).map(tidyName).filter(Boolean)) {
      const short = shorten(name, 32);
      expect(new TextEncoder().encode(short).length).toBeLessThanOrEqual(32);
      expect(short.isWellFormed()).toBe(true);
      expect(short).not.toBe('');
      expect(name.startsWith(short)).toBe(true);
      expect(shorten(short, 32)).toBe(short);
    }
  });
});

describe('the length in UTF-8 bytes', () => {
  it('is what an encoder would write', () => {
    for (const name of oddNames(4))
      expect(utf8Length(name)).toBe(new TextEncoder().encode(name).length);
  });
});

/** Names from pieces that break careless code. */
function oddNames(seed: number): string[] {
  const chance = seeded(seed);
  const pieces = [
    ...['a', 'Z', ' ', '\t', '\u0301', 'é', 'ß', '中', 'ي', family, '🇳🇵', '\u200d', '\u0000'],
    ...['\ud83d', '\udc00', '\u2028', '"', '\ufeff', '\u1100', '\u1161', '\u202e', '\u200c'],
    ...['\u1160', '\ufe0f', '1', '\u20e3', 'क', '\u094d', '❤', '\u180b', 'ᠠ', '葛', '\u{e0100}'],
    ...['\u034f', '\u2800', '\u{1f3f4}', '\u{e0067}', '\u{e007f}', 'ر', '\u0654'],
  ];
  return Array.from({ length: 300 }, () =>
    Array.from({ length: chance.below(30) }, () => chance.pick(pieces)).join(''),
  );
}

it('needs no function that older browsers lack', () => {
  const { Segmenter } = Intl;
  const { toWellFormed } = String.prototype;
  Reflect.deleteProperty(Intl, 'Segmenter');
  Reflect.deleteProperty(String.prototype, 'toWellFormed');
  try {
    expect(tidyName(' a\ud800  fep ')).toBe('a\ufffd fep');
    expect(shorten('e\u0301'.repeat(20), 32)).toBe('e\u0301'.repeat(10));
  } finally {
    Object.assign(Intl, { Segmenter });
    Object.assign(String.prototype, { toWellFormed });
  }
});
