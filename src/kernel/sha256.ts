import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** What is used of `crypto.subtle`: the kernel knows neither the page's types nor a worker's. */
interface Digester {
  digest(algorithm: 'SHA-256', bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}

/** Browsers keep `crypto.subtle` from insecure contexts. A class that opens http://192.168.… has none. */
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
