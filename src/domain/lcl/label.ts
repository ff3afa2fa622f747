/** The longest label that the model reads, in UTF-8 bytes. The manifest of a model may allow more, but never less. */
export const LABEL_BYTES = 32;

const visible = /[^\p{C}\p{Z}]/u;

/**
 * A concept's name as it is kept. Control characters are dropped, and inner white space becomes single spaces. The
 * result is NFC and trimmed, and empty if nothing visible remains.
 */
export function tidyName(typed: string): string {
  const tidy = typed
    .toWellFormed()
    // This comes first, because a dropped character may separate two spaces, or a letter and its accent.
    .replace(/(?!\s)\p{Cc}/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
  return visible.test(tidy) ? tidy : '';
}

/**
 * The label that the model reads for a concept's name, with at most {@link LABEL_BYTES} UTF-8 bytes. It is cut between
 * characters as a reader sees them (grapheme clusters). If one character alone is longer, it is cut between code
 * points.
 */
export function labelOf(name: string): string {
  return shorten(name, LABEL_BYTES);
}

/** At most so many UTF-8 bytes of a name, cut as {@link labelOf} cuts. */
export function shorten(name: string, bytes: number): string {
  // This comes before the name is split into characters. Splitting takes long, and this runs for every picture of every
  // question.
  if (utf8Length(name) <= bytes) return name;
  return cut(graphemes(name), bytes) || cut([...name], bytes);
}

/** Whether the model reads only the beginning of this name. */
export function isShortened(name: string): boolean {
  return labelOf(name) !== name;
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
