import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePictureFile } from './read-picture.ts';

// Eight pixels, 4 × 2, the same in all lossless files.
const pixels = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 255],
  [0, 0, 0],
  [10, 20, 30],
  [200, 100, 50],
  [128, 128, 128],
].flatMap((rgb) => [...rgb, 255]);
const files = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAYAAAB/qH1jAAAAJ0lEQVR4nAXBoREAIAwEsNSiKzlG4hgXxWpPUiEVVCQUMnp5p925fbbKCX6PsN93AAAAAElFTkSuQmCC',
  webp: 'UklGRkYAAABXRUJQVlA4TDoAAAAvA0AAAD9AFmCyIPqCyl9mGmTCEPv17+JSDZmAxXTwa6R/m81/gJAih9TMV+tBIEDGYpQ4UCOi/4EN',
  gif: 'R0lGODdhBAACAIIAAAAAAAAA/woUHgD/AICAgMhkMv8AAP///ywAAAAABAACAAAIDAANDAhwAICAAgQCAgA7',
  // 16 × 8, all of it (200, 100, 50).
  jpeg: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABwj/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQAHqQf//Z',
  // One black pixel, half transparent.
  half: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBoAAAAhQCBmpSThwAAAABJRU5ErkJggg==',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-picture-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function reading(bytes: string | Uint8Array) {
  const path = join(folder, 'a-name-that-says-nothing');
  await writeFile(path, bytes);
  return decodePictureFile(path);
}
const decoded = (base64: string) => reading(Buffer.from(base64, 'base64'));

describe('readPicture', () => {
  it.each(['png', 'webp', 'gif'] as const)('reads every pixel of a %s as it is', async (kind) => {
    const picture = await decoded(files[kind]);
    if (!picture.ok) throw new Error(picture.failure);
    expect([picture.value.width, picture.value.height]).toEqual([4, 2]);
    expect([...picture.value.data]).toEqual(pixels);
  });

  it('reads a JPEG', async () => {
    const picture = await decoded(files.jpeg);
    if (!picture.ok) throw new Error(picture.failure);
    expect([picture.value.width, picture.value.height]).toEqual([16, 8]);
    expect(picture.value.data).toHaveLength(16 * 8 * 4);
    for (const [channel, wanted] of [200, 100, 50, 255].entries()) {
      expect(Math.abs((picture.value.data[channel] ?? NaN) - wanted)).toBeLessThan(4);
    }
  });

  it('composites a transparent picture on white', async () => {
    const picture = await decoded(files.half);
    if (!picture.ok) throw new Error(picture.failure);
    expect([...picture.value.data]).toEqual([127, 127, 127, 255]);
  });

  it('draws an SVG', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1" fill="#f00"/></svg>';
    const picture = await reading(svg);
    if (!picture.ok) throw new Error(picture.failure);
    expect([picture.value.width, picture.value.height]).toEqual([256, 128]);
    expect([...picture.value.data.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
  });

  it('refuses a file that is not a picture', async () => {
    expect(await reading('{"a": "hedgehog"}')).toEqual({ ok: false, failure: 'not-a-picture' });
    expect(await reading('')).toEqual({ ok: false, failure: 'not-a-picture' });
  });

  it.each(['png', 'webp', 'jpeg'] as const)('calls a %s that was cut off damaged', async (kind) => {
    const bytes = Buffer.from(files[kind], 'base64');
    expect(await reading(bytes.subarray(0, 30))).toEqual({ ok: false, failure: 'damaged' });
  });

  it('reads the next picture after a damaged one', async () => {
    await reading(Buffer.from(files.webp, 'base64').subarray(0, 30));
    expect((await decoded(files.webp)).ok).toBe(true);
  });
});
