import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** The part of `crypto.subtle` that is used here. The kernel has neither the page's types nor a worker's. */
interface Digester {
  digest(algorithm: 'SHA-256', bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}

/** Browsers hide `crypto.subtle` from pages without https, such as http://192.168.… in a classroom. */
function digesterHere(): Digester | null {
  const { crypto } = globalThis as { readonly crypto?: { readonly subtle?: Digester } };
  return crypto?.subtle ?? null;
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export async function sha256Hex(
  bytes: Uint8Array<ArrayBuffer> | ArrayBuffer,
  subtle: Digester | null = digesterHere(),
): Promise<string> {
  const view = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  return bytesToHex(subtle ? new Uint8Array(await subtle.digest('SHA-256', view)) : sha256(view));
}
