declare const brand: unique symbol;

/**
 * The SHA-256 of a kept picture's bytes, as 64 lower-case hexadecimal digits. The same picture has the same id
 * everywhere.
 */
export type ImageId = string & { readonly [brand]: 'ImageId' };

const sha256 = /^[0-9a-f]{64}$/;

/** Reads a string as an `ImageId`; `null` if it is not a SHA-256 in lower-case hexadecimal. */
export function parseImageId(text: unknown): ImageId | null {
  return typeof text === 'string' && sha256.test(text) ? (text as ImageId) : null;
}
