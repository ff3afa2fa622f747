import { describe, expect, it } from 'vitest';
import { tidyName } from './label.ts';

const england = '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}';

describe('what cannot be seen and means nothing', () => {
  it.each([
    ['a zero-width space', 'f\u200Bep'],
    ['a byte order mark', '\uFEFFf\uFEFFep'],
    ['a soft hyphen', 'fe\u00ADp'],
    ['a word joiner', 'fep\u2060'],
    ['direction marks', '\u200Ffe\u200Ep\u061C'],
    ['embeddings and overrides', '\u202Efep\u202C'],
    ['isolates', '\u2067fep\u2069'],
    ['the signs of invisible mathematics', 'f\u2061e\u2062p\u2063'],
    ['tags where no flag is', 'fep\u{E0065}\u{E007F}'],
    ['selectors behind a letter', 'f\uFE0Fep\uFE0E\uFE01\u{E0100}'],
    ['Hangul fillers', '\u115Ff\u1160ep\u3164\uFFA0'],
    ['an empty Braille cell at the end', 'fep\u2800'],
    ['joiners between Latin letters', 'f\u200Ce\u200Dp\u200D'],
    ['a joiner of marks at a letter', 'f\u034Fep'],
    ['vowels that Khmer only implies', 'fep\u17B4'],
    ['a vowel separator of Mongolian at a letter', 'fe\u180Ep'],
    ['borders of annotations', '\uFFF9fep\uFFFB'],
    ['signs of musical beams', 'fe\u{1D173}p'],
    ['several at once', 'f\u200B\u200D\u00AD\uFEFFep\u2060\u200C'],
  ])('is dropped: %s', (_, typed) => {
    expect(tidyName(typed)).toBe('fep');
  });

  it.each([
    ['a non-joiner where the letter before does not join on', 'در\u200Cخت', 'درخت'],
    ['a joiner between letters that join anyway', 'قن\u200Dفذ', 'قنفذ'],
    ['a joiner behind a letter that does not join on', 'کد\u200D', 'کد'],
    ['a non-joiner at the end', 'می\u200C', 'می'],
    ['a second joiner', 'می\u200C\u200Cخواهم', 'می\u200Cخواهم'],
    ['a direction mark in Hebrew', 'קיפוד\u200F', 'קיפוד'],
    ['a joiner between letters of Devanagari', 'क\u200Dम', 'कम'],
    ['a joiner behind an emoji', '👩\u200D', '👩'],
    ['a joiner between an emoji and a word', '👩\u200Dfep', '👩fep'],
    ['the tags of no country', '\u{1F3F4}\u{E0061}\u{E007F}', '\u{1F3F4}'],
    ['an emoji selector at a digit', '1\uFE0F', '1'],
  ])('is dropped in other scripts too: %s', (_, typed, tidy) => {
    expect(tidyName(typed)).toBe(tidy);
  });

  it('holds no letter and its accent apart, and leaves no two spaces', () => {
    expect(tidyName('e\u200B\u0301')).toBe('é');
    expect(tidyName('red \u2060 fox')).toBe('red fox');
    expect(tidyName('red\u2800fox')).toBe('red fox');
  });

  it.each([' \u200b\u00a0\u2060 ', '\u3164', '\u2800\u2800', '\u115f\u1160', '\ufe0f', '\u17b4'])(
    'is no name alone: %j',
    (typed) => {
      expect(tidyName(typed)).toBe('');
    },
  );
});

describe('what cannot be seen and means something stays', () => {
  it.each([
    ['the non-joiner of Persian', 'می\u200Cخواهم'],
    ['the joiner of an abbreviation in Arabic script', 'ه\u200D'],
    ['the joiner of half a consonant', 'क्\u200Dष'],
    ['the non-joiner of a visible virama', 'क्\u200Cष'],
    ['the joiner of an old Malayalam letter', 'അവന്\u200D'],
    ['the joiner of Sinhala', 'ශ්\u200Dරී'],
    ['the joiner of Bengali before the virama', 'র\u200D্য'],
    ['a family', '👨‍👩‍👧‍👦'],
    ['a skin and a profession', '👩🏽‍🔬'],
    ['a heart with its colour', '❤️'],
    ['a heart on fire', '❤️‍🔥'],
    ['a flag of colours', '🏳️‍🌈'],
    ['a key with a number', '1️⃣'],
    ['the flag of England', england],
    ['a variant of a Chinese character', '葛\u{E0100}城'],
    ['a selector of Mongolian', 'ᠠ\u180B'],
    ['the joiner of Syriac', 'ܒ\u200Cܐ'],
  ])('%s', (_, name) => {
    expect(tidyName(name)).toBe(name);
  });
});
