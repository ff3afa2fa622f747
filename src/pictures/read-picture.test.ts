import { describe, expect, it, vi } from 'vitest';
import type { PictureFailure, PictureReader, ReadPicture } from '../../workers/protocol.ts';
import { fail, succeed } from '../domain/outcome.ts';
import { parseImageId } from '../domain/image-id.ts';
import { readPicture } from './read-picture.ts';

const kept = keptPicture();
const bitmap: ImageBitmap = { width: 256, height: 256, close: () => undefined };
const damaged: PictureFailure = { code: 'damaged', reason: 'the picture is damaged or cut off' };
const jpeg = '\xff\xd8\xff\xe0\0\x10JFIF';
const heic = '\0\0\0\x18ftypheic\0\0\0\0mif1heic';

describe('a file that becomes a picture', () => {
  it('goes to the worker under the type of its bytes, whatever it is called', async () => {
    const reader = readerThat(succeed(kept));
    const read = await readPicture(reader, fileOf(jpeg, 'holiday.png', 'image/png'), neverDrawn);
    expect(read).toEqual({ ok: true, value: kept });
    expect(vi.mocked(reader.readFile).mock.calls[0]?.[0].type).toBe('image/jpeg');
  });

  it('is drawn on the page and handed on as a bitmap if it is an SVG', async () => {
    const reader = readerThat(succeed(kept));
    const draw = vi.fn(async () => succeed(bitmap));
    const read = await readPicture(reader, fileOf('<svg/>', 'creature.txt'), draw);
    expect(read).toEqual({ ok: true, value: kept });
    expect(reader.readBitmap).toHaveBeenCalledWith(bitmap);
    expect(reader.readFile).not.toHaveBeenCalled();
  });

  it('may be of a kind that only this browser knows', async () => {
    const reader = readerThat(succeed(kept));
    const file = fileOf('\xff\x0a jpeg xl', 'new.jxl', 'image/jxl');
    expect((await readPicture(reader, file, neverDrawn)).ok).toBe(true);
  });
});

describe('a file that becomes no picture', () => {
  it.each([
    ['', 'a.jpg', '', 'empty-file', 'the file is empty'],
    [
      '%PDF-1.7',
      'a.jpg',
      'image/jpeg',
      'not-a-picture',
      'this is not a picture (it looks like a PDF)',
    ],
    ['dear diary', 'a.txt', 'text/plain', 'not-a-picture', 'this is not a picture'],
  ])('is refused unopened: %j', async (bytes, name, type, code, reason) => {
    const reader = readerThat(succeed(kept));
    const read = await readPicture(reader, fileOf(bytes, name, type), neverDrawn);
    expect(read).toEqual({ ok: false, failure: { code, reason } });
    expect(reader.readFile).not.toHaveBeenCalled();
  });

  it.each([
    [jpeg, 'a.jpg', 'damaged', 'the picture is damaged or cut off'],
    [heic, 'a.heic', 'heic-unsupported', 'this browser cannot read HEIC; export it as JPEG'],
    [
      'II*\0',
      'a.tif',
      'format-unsupported',
      'this browser cannot read TIFF; export it as JPEG or PNG',
    ],
  ])('is tried and explained: %j', async (bytes, name, code, reason) => {
    const read = await readPicture(readerThat(fail(damaged)), fileOf(bytes, name), neverDrawn);
    expect(read).toEqual({ ok: false, failure: { code, reason } });
  });

  it('keeps the reason of a HEIC that this browser knows and finds too large', async () => {
    const tooLarge: PictureFailure = { code: 'too-large', reason: 'too large' };
    const read = await readPicture(readerThat(fail(tooLarge)), fileOf(heic, 'a.heic'), neverDrawn);
    expect(read).toEqual({ ok: false, failure: tooLarge });
  });

  it('says so when the file has gone from under it', async () => {
    const file = fileOf(jpeg, 'a.jpg');
    const gone = new DOMException('gone', 'NotFoundError');
    vi.spyOn(file, 'slice').mockReturnValue(
      Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(gone) }),
    );
    const read = await readPicture(readerThat(succeed(kept)), file, neverDrawn);
    expect(read).toMatchObject({ ok: false, failure: { code: 'damaged' } });
  });
});

function neverDrawn(): never {
  throw new Error('nothing to draw here');
}

function readerThat(answer: Awaited<ReturnType<PictureReader['readFile']>>): PictureReader {
  return { readFile: vi.fn(async () => answer), readBitmap: vi.fn(async () => answer) };
}

function fileOf(latin1: string, name: string, type = ''): File {
  const bytes = Uint8Array.from(latin1, (character) => character.charCodeAt(0));
  return new File([bytes], name, { type });
}

function keptPicture(): ReadPicture {
  const imageId = parseImageId('c'.repeat(64));
  if (!imageId) throw new Error('not a SHA-256');
  return { imageId, blob: new Blob(['kept']), width: 256, height: 256 };
}
