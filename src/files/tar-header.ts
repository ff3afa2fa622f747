import { isTarHeader, tarOctal } from './tar-checksum.ts';

/** A tar consists of blocks of so many bytes. */
export const BLOCK = 512;

/** The header of an entry (POSIX.1-2017, `pax`, "ustar Interchange Format"). */
export interface TarHeader {
  /** One character, such as "0" for a file and "5" for a folder. */
  readonly type: string;
  /** The whole path, in bytes that do not say how they are written. */
  readonly rawName: Uint8Array;
  readonly bytes: number;
  /** In milliseconds since 1970. */
  readonly modified: number;
}

/** Whether it ends the archive. */
export function isLastBlock(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0);
}

/** Throws if the block is no header. */
export function headerOf(block: Uint8Array): TarHeader {
  if (!isTarHeader(block)) throw new Error('no header');
  const name = text(block, 0, 100);
  // GNU keeps times in the place of the folder.
  const folder = ascii(block, 257, 6) === 'ustar\0' ? text(block, 345, 155) : new Uint8Array();
  const bytes = number(block, 124, 12);
  if (!Number.isSafeInteger(bytes) || bytes < 0) throw new Error('no size');
  const type = ascii(block, 156, 1);
  return {
    type,
    rawName: folder.length > 0 ? Uint8Array.of(...folder, 0x2f, ...name) : name,
    // The size of a link is that of its target.
    bytes: /[1-6]/.test(type) ? 0 : bytes,
    modified: 1000 * (number(block, 136, 12) || 0),
  };
}

/** The fields of a pax header, each "LENGTH KEY=VALUE\n" in UTF-8. Throws if it is damaged. */
export function paxFields(data: Uint8Array): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (let at = 0; at < data.length;) {
    const space = data.indexOf(0x20, at);
    const length = Number(new TextDecoder().decode(data.subarray(at, Math.max(at, space))));
    if (!Number.isInteger(length) || length <= space - at) throw new Error('no field');
    const field = new TextDecoder().decode(data.subarray(space + 1, at + length - 1));
    const equals = field.indexOf('=');
    fields.set(field.slice(0, equals), field.slice(equals + 1));
    at += length;
  }
  return fields;
}

/** Octal digits, or a large number in binary, whose first bit is set (GNU). */
function number(block: Uint8Array, at: number, length: number): number {
  if (((block[at] ?? 0) & 0x80) === 0) return tarOctal(block, at, length);
  return block.subarray(at + 1, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
}

function text(block: Uint8Array, at: number, length: number): Uint8Array {
  const field = block.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.slice(0, end < 0 ? length : end);
}

function ascii(block: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...block.subarray(at, at + length));
}
