import { expect, it } from 'vitest';
import { isTarHeader } from './tar-checksum.ts';

/** A header from before POSIX, with a name in a national code page. */
function header(sumOf: (bytes: Buffer) => number) {
  const block = Buffer.alloc(512);
  block.write('\xc6pfel.png', 0, 'latin1');
  block.write('00000000005', 124);
  block.fill(' ', 148, 156);
  block.write(`${sumOf(block).toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

it.each([
  ['bytes', (bytes: Buffer) => bytes.reduce((sum, byte) => sum + byte, 0)],
  ['signed bytes', (bytes: Buffer) => new Int8Array(bytes).reduce((sum, byte) => sum + byte, 0)],
])('a tar without "ustar" is known by the sum of its %s', (_what, sumOf) => {
  expect(isTarHeader(header(sumOf))).toBe(true);
  expect(isTarHeader(header((bytes) => sumOf(bytes) + 1))).toBe(false);
});

it.each([Buffer.alloc(512), Buffer.alloc(100), Buffer.alloc(512, 'a picture ')])(
  'other bytes are no header',
  (bytes) => {
    expect(isTarHeader(bytes)).toBe(false);
  },
);
