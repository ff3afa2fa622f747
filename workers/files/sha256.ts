import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

interface Digester {
  digest(algorithm: 'SHA-256', bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export async function sha256Hex(
  bytes: Uint8Array<ArrayBuffer> | ArrayBuffer,
  // Browsers keep `crypto.subtle` from insecure contexts: a class that opens http://192.168.… has none.
  subtle: Digester | null = globalThis.crypto.subtle ?? null,
): Promise<string> {
  const view = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  return bytesToHex(subtle ? new Uint8Array(await subtle.digest('SHA-256', view)) : sha256(view));
}
