import { expect, it } from 'vitest';
import { otherArchive, tarKind } from './archive-kind.ts';

const at = (offset: number, text: string) =>
  Buffer.concat([Buffer.alloc(offset), Buffer.from(text, 'latin1'), Buffer.alloc(300)]);

it.each([
  ['rar', at(0, 'Rar!\x1a\x07\x00')],
  ['rar', at(0, 'Rar!\x1a\x07\x01\x00')],
  ['7z', at(0, '7z\xbc\xaf\x27\x1c')],
  ['xz', at(0, '\xfd7zXZ\0')],
  [null, at(0, '\x89PNG\r\n\x1a\n')],
  [null, at(0, 'PK\x03\x04')],
  [null, Buffer.alloc(0)],
])('is %s', (kind, bytes) => {
  expect(otherArchive(bytes)).toBe(kind);
});

it.each([
  ['gzip', at(0, '\x1f\x8b\x08')],
  ['tar', at(257, 'ustar\x0000')],
  [null, at(0, 'PK\x03\x04')],
  [null, at(0, 'Rar!\x1a\x07\x00')],
])('is %s, which can be opened', (kind, bytes) => {
  expect(tarKind(bytes)).toBe(kind);
});
