const HEADER_BYTES = 512;
/** Where the checksum stands in the header. */
const FROM = 148;
const TO = 156;

/**
 * Whether these first bytes of a file are the header of a tar, because its checksum fits. Every program writes one, also
 * those from before POSIX, which write no "ustar".
 */
export function isTarHeader(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER_BYTES) return false;
  const stated = tarOctal(bytes, FROM, TO - FROM);
  // The checksum is counted as if its own field held spaces.
  let sum = 0x20 * (TO - FROM);
  let signed = sum;
  for (let at = 0; at < HEADER_BYTES; at++) {
    if (at >= FROM && at < TO) continue;
    const byte = bytes[at] ?? 0;
    sum += byte;
    signed += byte < 0x80 ? byte : byte - 0x100;
  }
  // Some old programs took bytes for signed numbers.
  return stated === sum || stated === signed;
}

/** The number in a field of octal digits, which spaces and zeros may surround. `NaN` if it holds something else. */
export function tarOctal(block: Uint8Array, at: number, length: number): number {
  const digits = String.fromCharCode(...block.subarray(at, at + length))
    .replace(/[\0 ]+$/, '')
    .trimStart();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : NaN;
}
