/** The longest label that the model reads, in UTF-8 bytes; the manifest of a model may allow more, never less. */
export const LABEL_BYTES = 32;

const visible = /[^\p{C}\p{Z}]/u;

/**
 * A concept's name as it is kept: control characters dropped, NFC, trimmed, inner white space folded to single spaces.
 * Empty if nothing visible remains.
 */
export function tidyName(typed: string): string {
  const tidy = typed
    .toWellFormed()
    // First of all: a dropped character may have stood between two spaces, or between a letter and its accent.
    .replace(/(?!\s)\p{Cc}/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
  return visible.test(tidy) ? tidy : '';
}

/**
 * The label that the model reads for a concept's name: at most {@link LABEL_BYTES} UTF-8 bytes, cut between characters
 * as a reader sees them (grapheme clusters); where one character alone is longer, between code points.
 */
export function labelOf(name: string): string {
  return shorten(name, LABEL_BYTES);
}

/** At most so many UTF-8 bytes of a name, cut as {@link labelOf} cuts. */
export function shorten(name: string, bytes: number): string {
  // Before anything is cut into characters: that takes long, and this is asked for every picture of every question.
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
