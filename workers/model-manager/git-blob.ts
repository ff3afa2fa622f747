import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';

/** Git's hash of a content. It is the SHA-1 of `blob BYTES\0` and the bytes, as 40 lower-case hexadecimal digits. */
export function gitBlobOid(bytes: Uint8Array): string {
  const header = new TextEncoder().encode(`blob ${bytes.length}\0`);
  return bytesToHex(sha1(concatBytes(header, bytes)));
}
