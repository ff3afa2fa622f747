import { describe, expect, it, vi } from 'vitest';
import type {
  PictureFailure,
  PictureReader,
  ReadPicture,
} from '../../../workers/protocol/pictures.ts';
import { fail, succeed } from '../../kernel/outcome.ts';
import { parseImageId } from '../../kernel/image-id.ts';
import { readPicture } from './read-picture.ts';

const kept = keptPicture();
const bitmap: ImageBitmap = { width: 256, height: 256, close: () => undefined };
const damaged: PictureFailure = { code: 'damaged' };
const jpeg = '\xff\xd8\xff\xe0\0\x10JFIF';
const heic = '\0\0\0\x18ftypheic\0\0\0\0mif1heic';

describe('a file that becomes a picture', () => {
  it('goes to the worker under the type of its bytes, whatever it is called', async () => {
    const reader = readerThat(succeed(kept));
    const read = await readPicture(reader, fileOf(jpeg, 'holiday.png', 'image/png'), neverDrawn);
    expect(read).toEqual({ ok: true, value: { ...kept, moves: false } });
    expect(vi.mocked(reader.readFile).mock.calls[0]?.[0].type).toBe('image/jpeg');
  });

  it('is drawn on the page and handed on as a bitmap if it is an SVG', async () => {
    const reader = readerThat(succeed(kept));
    const draw = vi.fn(async () => succeed(bitmap));
    const read = await readPicture(reader, fileOf('<svg/>', 'creature.txt'), draw);
    expect(read).toEqual({ ok: true, value: { ...kept, moves: false } });
    expect(reader.readBitmap).toHaveBeenCalledWith(bitmap);
    expect(reader.readFile).not.toHaveBeenCalled();
  });

  it('may be of a kind that only this browser knows', async () => {
    const reader = readerThat(succeed(kept));
    const file = fileOf('\xff\x0a jpeg xl', 'new.jxl', 'image/jxl');
    expect((await readPicture(reader, file, neverDrawn)).ok).toBe(true);
  });
});

describe('an animation', () => {
  const webp = (flags: string) => `RIFF....WEBPVP8X\x0a\0\0\0${flags}\0\0\0\x0f\0\0\x0f\0\0`;
  const png = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR';

  it.each([
    ['a GIF that loops', 'GIF89a\x10\0\x10\0\0\0\0!\xff\x0bNETSCAPE2.0\x03\x01', true],
    ['a GIF of one picture', 'GIF89a\x10\0\x10\0\0\0\0,', false],
    ['an APNG', `${png}................\0\0\0\x08acTL........IDAT`, true],
    ['a PNG', `${png}................IDATacTL`, false],
    ['a PNG with a long text first', `${png}................tEXt`, false],
    ['an APNG with a long text after', `${png}................acTL........tEXt`, true],
    ['an animated WebP', webp('\x02'), true],
    ['a WebP with transparency', webp('\x10'), false],
    ['an AVIF sequence', '\0\0\0\x1cftypavis\0\0\0\0avismif1', true],
    ['an AVIF', '\0\0\0\x1cftypavif\0\0\0\0mif1avif', false],
    ['a JPEG', `${jpeg} NETSCAPE2.0 acTL`, false],
  ])('is known by its first bytes: %s', async (_, bytes, moves) => {
    const read = await readPicture(readerThat(succeed(kept)), fileOf(bytes, 'a'), neverDrawn);
    expect(read).toMatchObject({ ok: true, value: { moves } });
  });
});

describe('a file that becomes no picture', () => {
  it.each([
    ['', 'a.jpg', '', { code: 'empty-file' }],
    ['%PDF-1.7', 'a.jpg', 'image/jpeg', { code: 'not-a-picture', looksLike: 'pdf' }],
    ['Rar!\x1a\x07', 'a.jpg', 'image/jpeg', { code: 'other-archive', archive: 'rar' }],
    ['dear diary', 'a.txt', 'text/plain', { code: 'not-a-picture', looksLike: null }],
    ['dear diary', 'a.png', 'image/png', { code: 'not-a-picture', looksLike: null }],
  ])('is refused unopened: %j', async (bytes, name, type, failure) => {
    const reader = readerThat(succeed(kept));
    const read = await readPicture(reader, fileOf(bytes, name, type), neverDrawn);
    expect(read).toEqual({ ok: false, failure });
    expect(reader.readFile).not.toHaveBeenCalled();
  });

  it.each([
    [jpeg, 'a.jpg', 'damaged'],
    [heic, 'a.heic', 'heic-unsupported'],
    ['II*\0', 'a.tif', 'tiff-unsupported'],
  ])('is tried and explained: %j', async (bytes, name, code) => {
    const read = await readPicture(readerThat(fail(damaged)), fileOf(bytes, name), neverDrawn);
    expect(read).toEqual({ ok: false, failure: { code } });
  });

  it('keeps the reason of a HEIC that this browser knows and finds too large', async () => {
    const tooLarge: PictureFailure = { code: 'too-large', width: 9, height: 9, most: 1 };
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
    expect(read).toEqual({ ok: false, failure: { code: 'gone' } });
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
