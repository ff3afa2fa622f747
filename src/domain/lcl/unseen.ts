/** Characters that draw nothing. Unicode calls nearly all of them default ignorable. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u;

/** Characters that draw an empty place as wide as a letter. To a reader they are spaces. */
const BLANK = /[\u2800\u3164\uFFA0]/gu;

/** The flags of England, Scotland and Wales. The letters of their countries are tags, which draw nothing themselves. */
const TAGGED_FLAG =
  /(\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})/u;

/** Scripts with selectors that choose a variant of the letter before. */
const VARYING = /[\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}]/u;
const MARK = /\p{M}/u;
const KEYCAP_BASE = /[\d#*]/u;
const EMOJI_END = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u20E3]/u;

/** Scripts whose letters join their neighbours, so that a joiner changes their shapes. */
const CURSIVE = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}]/u;
/** Arabic letters that never join the next letter. A joiner behind one of them changes nothing. */
const NOT_JOINING_ON =
  /[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0677\u0688-\u0699\u06C0\u06C3-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5\u06EE\u06EF]/u;
/** The sign that takes a consonant's vowel away. The joiners beside it choose how the consonants are drawn. */
const VIRAMA =
  /[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D3B\u0D3C\u0D4D\u0DCA\u1039\u103A\u17D2\u1B44\uA953\uA9C0\uABED]/u;
/**
 * The text without characters that nobody can see and that mean nothing where they stand. Joiners stay between letters
 * that they shape and in emoji, and so do selectors that choose a drawing. Empty places become spaces.
 */
export function withoutUnseen(text: string): string {
  const spaced = text.replace(BLANK, ' ');
  if (!UNSEEN.test(spaced)) return spaced;
  // Every second part is a flag, because the pattern is a group.
  return spaced
    .split(TAGGED_FLAG)
    .map((part, place) => (place % 2 === 1 ? part : keepMeaning([...part])))
    .join('');
}

function keepMeaning(characters: readonly string[]): string {
  const kept: string[] = [];
  for (const [place, character] of characters.entries()) {
    if (!UNSEEN.test(character) || hasMeaning(character, kept, nextSeen(characters, place)))
      kept.push(character);
  }
  return kept.join('');
}

function nextSeen(characters: readonly string[], place: number): string {
  return characters.find((later, at) => at > place && !UNSEEN.test(later)) ?? '';
}

/** Whether an unseen character changes what a reader sees between what was kept and the next visible one. */
function hasMeaning(unseen: string, kept: readonly string[], next: string): boolean {
  const before = kept.at(-1) ?? '';
  switch (unseen) {
    case '\u200C':
      return shapes(kept, next, true);
    case '\u200D':
      // Between two letters that join anyway, it changes nothing.
      return joinsEmoji(before, next) || shapes(kept, next, false);
    case '\uFE0E':
    case '\uFE0F':
      return KEYCAP_BASE.test(before) ? next === '\u20E3' : /\p{Emoji}/u.test(before);
  }
  return VARYING.test(before) && /[\u180B-\u180F\uFE00-\uFE0D\u{E0100}-\u{E01EF}]/u.test(unseen);
}

function joinsEmoji(before: string, next: string): boolean {
  return EMOJI_END.test(before) && /\p{Extended_Pictographic}/u.test(next);
}

/**
 * Whether a joiner here changes the shape of the letter before it.
 *
 * @param isBetween whether it does so between two letters that would join, and not at the end of a word
 */
function shapes(kept: readonly string[], next: string, isBetween: boolean): boolean {
  const before = kept.at(-1) ?? '';
  if (VIRAMA.test(before) || VIRAMA.test(next)) return next !== '' || !isBetween;
  const letter = kept.findLast((character) => !MARK.test(character)) ?? '';
  if (UNSEEN.test(before) || !CURSIVE.test(letter) || NOT_JOINING_ON.test(letter)) return false;
  return CURSIVE.test(next) === isBetween;
}
