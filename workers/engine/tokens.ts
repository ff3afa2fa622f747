import type { Manifest } from './manifest.ts';

/** What of the manifest the wording of a row depends on. */
export type Wording = Pick<Manifest, 'tokens' | 'maxLabelBytes'>;

/**
 * A label's UTF-8 bytes, which are its tokens: the template's own tokens lie outside 0..255, so no label can spell one.
 * A label longer than the model reads is a bug: `labelOf` has cut it.
 */
export function labelBytes(label: string, { maxLabelBytes }: Wording): Uint8Array {
  const bytes = new TextEncoder().encode(label);
  if (bytes.length > maxLabelBytes) {
    throw new RangeError(`"${label}" has ${bytes.length} bytes; the model reads ${maxLabelBytes}`);
  }
  return bytes;
}

/** `⟨img⟩ label ⟨/label⟩`: one demonstration's block. */
export function demonstrationRow(label: string, wording: Wording): readonly number[] {
  return [wording.tokens.img, ...labelBytes(label, wording), wording.tokens.end];
}

/**
 * `⟨query⟩ label`: what the model reads while it spells a candidate. The label's `⟨/label⟩` is predicted after the last
 * byte and never read.
 */
export function queryRow(bytes: Uint8Array, { tokens }: Wording): readonly number[] {
  return [tokens.query, ...bytes];
}
