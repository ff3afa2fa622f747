import { describe, expect, it } from 'vitest';
import { pictureSize } from './picture-size.ts';

describe("the size in a picture's header", () => {
  it.each([
    ['PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x4e\x20', 30_000, 20_000],
    ['GIF', 'GIF89a\x40\x01\xf0\0', 320, 240],
    ['lossy WebP', `RIFF....WEBPVP8 ....\x30\x01\0\x9d\x01\x2a\x20\x03\x58\x02`, 800, 600],
    ['lossless WebP', 'RIFF....WEBPVP8L....\x2f\x1f\xc3\x95\0', 800, 600],
    ['extended WebP', 'RIFF....WEBPVP8X....\x10\0\0\0\x1f\x03\0\x57\x02\0', 800, 600],
    ['JPEG', `\xff\xd8${segment(0xe0, 'JFIF\0')}${frame(0xc0, 4000, 3000)}`, 4000, 3000],
    ['BMP', `BM....\0\0\0\0\x36\0\0\0\x28\0\0\0\x20\x03\0\0\x58\x02\0\0`, 800, 600],
    [
      'BMP from top to bottom',
      `BM....\0\0\0\0\x36\0\0\0\x28\0\0\0\x20\x03\0\0\xa8\xfd\xff\xff`,
      800,
      600,
    ],
    ['BMP of the oldest make', `BM....\0\0\0\0\x1a\0\0\0\x0c\0\0\0\x20\x03\x58\x02`, 800, 600],
    [
      'AVIF of tiles',
      `\0\0\0\x1cftypavif....${ispe('\x02\0', '\x02\0')}${ispe('\x75\x30', '\x4e\x20')}`,
      30_000,
      20_000,
    ],
    ['progressive JPEG', `\xff\xd8${frame(0xc2, 65_500, 65_500)}`, 65_500, 65_500],
  ])('is read from a %s', (_kind, header, width, height) => {
    expect(pictureSize(bytesOf(header))).toEqual({ width, height });
  });

  it("is not the size of the thumbnail in a JPEG's EXIF", () => {
    const thumbnail = `\xff\xd8${frame(0xc0, 160, 120)}`;
    const photograph = `\xff\xd8${segment(0xe1, `Exif\0\0${thumbnail}`)}${segment(0xc4, 'tables')}\xff${frame(0xc0, 4000, 3000)}`;
    expect(pictureSize(bytesOf(photograph))).toEqual({ width: 4000, height: 3000 });
  });

  it.each([
    ['an empty file', ''],
    ['a PNG cut short', '\x89PNG\r\n\x1a\n\0\0'],
    ['a JPEG cut short in its metadata', '\xff\xd8\xff\xe1\xff\xffExif'],
    ['a JPEG that loses its thread', `\xff\xd8${segment(0xe0, 'JFIF')}no marker here`],
    ['a WebP of an unknown make', 'RIFF....WEBPVP9 ....0123456789'],
    ['an AVIF that names no size', '\0\0\0\x1cftypavif....mif1miaf0123456789'],
    ['an AVIF cut short', `\0\0\0\x1cftypavif....${ispe('\x02\0', '\x02\0').slice(0, -2)}`],
    ['a text', 'nothing but words in this file'],
  ])('is unknown for %s', (_kind, header) => {
    expect(pictureSize(bytesOf(header))).toBeNull();
  });
});

function segment(marker: number, content: string): string {
  return `\xff${String.fromCharCode(marker)}${uint16(content.length + 2)}${content}`;
}

function ispe(width: string, height: string): string {
  return `\0\0\0\x14ispe\0\0\0\0\0\0${width}\0\0${height}`;
}

function frame(marker: number, width: number, height: number): string {
  return segment(marker, `\x08${uint16(height)}${uint16(width)}\x03`);
}

function uint16(number: number): string {
  return String.fromCharCode(number >> 8, number & 0xff);
}

function bytesOf(latin1: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(latin1, (character) => character.charCodeAt(0));
}
