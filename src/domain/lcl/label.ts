import { withoutUnseen } from './unseen.ts';

/** The most characters of a concept's name, as a reader counts them. */
export const NAME_LENGTH = 100;

/** The most code points of a name. One character on the page may consist of any number of them. */
const CODE_POINTS = 1000;

const visible = /[^\p{C}\p{Z}]/u;

/**
 * A name as it is kept. Control characters are dropped, and so is what nobody can see. Inner white space becomes single
 * spaces. The result is NFC and trimmed, and empty if nothing visible remains.
 */
export function tidyName(typed: string): string {
  const plain = typed
    // Half a surrogate pair. `toWellFormed` would do the same, but older browsers lack it.
    .replace(/\p{Cs}/gu, '\uFFFD')
    // This comes first, because a dropped character may separate two spaces, or a letter and its accent.
    .replace(/(?!\s)\p{Cc}/gu, '');
  const tidy = withoutUnseen(plain).normalize('NFC').replace(/\s+/gu, ' ').trim();
  return visible.test(tidy) ? tidy : '';
}

/** The number of characters of a name, if these are more than a name may have, else `null`. */
export function tooLong(name: string): number | null {
  if (name.length <= NAME_LENGTH) return null;
  const characters = graphemes(name).length;
  return characters > NAME_LENGTH || [...name].length > CODE_POINTS ? characters : null;
}

/** The first so many characters of a name, as a reader counts them. */
export function firstOf(name: string, characters: number): string {
  if (name.length <= characters) return name;
  const first = graphemes(name).slice(0, characters).join('');
  return [...first]
    .slice(0, CODE_POINTS - (NAME_LENGTH - characters))
    .join('')
    .trimEnd();
}

/**
 * At most so many UTF-8 bytes of a name. It is cut between characters as a reader sees them (grapheme clusters). If one
 * character alone is longer, it is cut between code points.
 */
export function shorten(name: string, bytes: number): string {
  if (utf8Length(name) <= bytes) return name;
  return cut(graphemes(name), bytes) || cut([...name], bytes);
}

/** Length in UTF-8 bytes. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function graphemes(text: string): string[] {
  // An older browser keeps at least letters and their accents together.
  if (!('Segmenter' in Intl)) return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  return [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

function cut(pieces: readonly string[], bytes: number): string {
  let kept = '';
  for (const piece of pieces) {
    if (utf8Length(kept + piece) > bytes) break;
    kept += piece;
  }
  return kept.trimEnd();
}
