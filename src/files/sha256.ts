import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 as 64 lower-case hexadecimal digits. Browsers keep `crypto.subtle` from insecure contexts. */
export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  const view = new Uint8Array(bytes);
  return bytesToHex(subtle ? new Uint8Array(await subtle.digest('SHA-256', view)) : sha256(view));
}
