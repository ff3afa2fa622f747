import { describe, expect, it } from 'vitest';
import { sniffPicture } from './sniff-picture.ts';

describe('the kind of a file by its first bytes', () => {
  it.each([
    ['jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['webp', 'RIFF\x24\0\0\0WEBPVP8 '],
    ['gif', 'GIF87a\x01\0\x01\0'],
    ['gif', 'GIF89a\x01\0\x01\0'],
    ['tiff', 'II*\0\x08\0\0\0'],
    ['tiff', 'MM\0*\0\0\0\x08'],
    ['bmp', 'BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0'],
    ['pdf', '%PDF-1.7\n'],
    ['zip', 'PK\x03\x04\x14\0'],
    ['heic', ftyp('heic', 'mif1', 'heic')],
    ['heic', ftyp('mif1', 'heic')],
    ['avif', ftyp('avif', 'mif1', 'miaf')],
    ['avif', ftyp('mif1', 'avif', 'miaf')],
    ['other', ftyp('isom', 'mp42')],
    ['html', '<!DOCTYPE html><html><svg>'],
    ['html', '\n<!-- saved --><html lang="en">'],
    ['other', 'BMW is a make of cars, and this is a text'],
    ['other', 'RIFF\x24\0\0\0WAVEfmt '],
    ['other', 'just words'],
    ['empty', ''],
  ])('knows %s', (kind, text) => {
    expect(sniffPicture(bytesOf(text))).toBe(kind);
  });

  it.each([
    ['bare', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['after white space', ' \r\n\t<svg>'],
    ['after a declaration', '<?xml version="1.0"?>\n<svg >'],
    ['after comments', '<!-- made by > hand --><!-- twice -->\n<svg>'],
    ['after a document type', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg>'],
    ['after entities', '<!DOCTYPE svg [<!ENTITY a "b">\n<!ENTITY c "d">\n]><svg>'],
    ['with a prefix', '<svg:svg xmlns:svg="http://www.w3.org/2000/svg">'],
  ])('knows an SVG %s', (_how, text) => {
    expect(sniffPicture(bytesOf(text))).toBe('svg');
    expect(sniffPicture(bytesOf(`\xef\xbb\xbf${text}`))).toBe('svg');
    expect(sniffPicture(utf16(text))).toBe('svg');
  });

  it('does not take a page with an SVG in it, or a word that begins alike, for an SVG', () => {
    expect(sniffPicture(bytesOf('<p><svg></svg></p>'))).toBe('other');
    expect(sniffPicture(bytesOf('<svgfont>'))).toBe('other');
    expect(sniffPicture(bytesOf('<!-- <svg> never closed'))).toBe('other');
  });

  it('is not led astray by an encoding that does not exist', () => {
    expect(sniffPicture(bytesOf('<?xml version="1.0" encoding="klingon"?><svg>'))).toBe('svg');
  });
});

function bytesOf(latin1: string): Uint8Array {
  return Uint8Array.from(latin1, (character) => character.charCodeAt(0));
}

function utf16(text: string): Uint8Array {
  return bytesOf(`\xff\xfe${[...text].map((character) => `${character}\0`).join('')}`);
}

function ftyp(major: string, ...compatible: string[]): string {
  const length = 16 + 4 * compatible.length;
  return `\0\0\0${String.fromCharCode(length)}ftyp${major}\0\0\0\0${compatible.join('')}mdat`;
}
