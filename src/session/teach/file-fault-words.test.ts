import { describe, expect, it } from 'vitest';
import type { PictureFailure } from '../../../workers/protocol/pictures.ts';
import type { FileFault } from '../../files/file-fault.ts';
import { say } from '../../languages/say.ts';
import { fileFaultWords, unreadLines } from './file-fault-words.ts';

describe('why a file does not come', () => {
  it.each<[FileFault | PictureFailure, string]>([
    [{ code: 'locked' }, 'it is locked with a password'],
    [{ code: 'not-opened' }, 'the browser could not open it'],
    [{ code: 'gone' }, 'the file can no longer be read; it may have been moved or deleted'],
    [
      { code: 'other-archive', archive: 'gzip' },
      'it is a gzip file that is no tar.gz, which the studio cannot open; unpack it and add the folder that comes out',
    ],
    [
      { code: 'too-many', most: 1000 },
      'it holds more than 1,000 files and folders; pack them into several archives and add one after another',
    ],
    [
      { code: 'too-tight', times: 1030, most: 200 },
      'it unpacks to 1,030 times its size; at most 200 times are taken',
    ],
    [
      { code: 'archive-too-large', bytes: 5 * 2 ** 30, most: 2 ** 32 },
      'it has 5 GB unpacked; at most 4 GB are taken, so pack them into several archives',
    ],
    [
      { code: 'entry-too-large', bytes: 61, most: 60 },
      'it has 61 bytes unpacked; at most 60 bytes are taken',
    ],
    [{ code: 'not-a-picture', looksLike: 'pdf' }, 'this is not a picture (it looks like a PDF)'],
    [{ code: 'not-a-picture', looksLike: null }, 'this is not a picture'],
    [
      { code: 'svg-too-large', because: 'bytes' },
      'the drawing is too large (an SVG may have 5 MB)',
    ],
    [
      { code: 'too-large', width: 30_000, height: 20_000, most: 134 },
      'the picture is too large (30,000 × 20,000 pixels; at most 134 megapixels)',
    ],
  ])('is said of %j', (fault, words) => {
    expect(say(fileFaultWords(fault))).toBe(words);
  });

  it('stands behind the path of the file', () => {
    const lines = unreadLines([{ path: 'a/b.zip', fault: { code: 'no-name' } }]);
    expect(lines.map(say)).toEqual(['a/b.zip: it has no name']);
  });

  it('is a sentence of its own where the file has no name', () => {
    const lines = unreadLines([{ path: '', fault: { code: 'no-name' } }]);
    expect(lines.map(say)).toEqual(['A file has no name and could not be read.']);
  });
});
