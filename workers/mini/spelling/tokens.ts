import type { Manifest } from '../weights/manifest.ts';

/** The fields of the manifest that the tokens of a row depend on. */
export type Wording = Pick<Manifest, 'tokens' | 'maxLabelBytes'>;

/** Rows of tokens side by side: [rows, length], padded on the right. */
export interface TokenRows {
  readonly tokens: BigInt64Array;
  readonly length: number;
}

/**
 * A label's UTF-8 bytes, which are its tokens. The template's own tokens lie outside 0..255, so no label can spell one. A
 * label longer than the model reads is a bug, because `speltLabels` gives a shorter one in its place.
 */
export function labelBytes(label: string, { maxLabelBytes }: Wording): Uint8Array {
  const bytes = new TextEncoder().encode(label);
  if (bytes.length > maxLabelBytes) {
    throw new RangeError(`"${label}" has ${bytes.length} bytes; the model reads ${maxLabelBytes}`);
  }
  return bytes;
}

/** `label ⟨/label⟩`, the tokens that the pointer may spell. */
export function labelRow(label: string, wording: Wording): readonly number[] {
  return [...labelBytes(label, wording), wording.tokens.end];
}

/**
 * `⟨query⟩ bytes`, the tokens that the pointer has spelt so far. The label's `⟨/label⟩` is predicted after the last byte
 * and never read.
 */
export function queryRow(bytes: Uint8Array, { tokens }: Wording): readonly number[] {
  return [tokens.query, ...bytes];
}

/** Puts at least one row into a batch. */
export function padRows(
  rows: readonly (readonly number[])[],
  { tokens: { pad } }: Wording,
): TokenRows {
  const length = Math.max(...rows.map((row) => row.length));
  const tokens = new BigInt64Array(rows.length * length).fill(BigInt(pad));
  for (const [index, row] of rows.entries()) tokens.set(row.map(BigInt), index * length);
  return { tokens, length };
}
