import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseImageId, type ImageId } from '../kernel/image-id.ts';
import { openImageArchive } from './image-archive.ts';

const catId = imageIdOf('c');
const hogId = imageIdOf('a');
const cat = new Blob(['the bytes of a cat'], { type: 'image/webp' });
const monday = new Date('2026-03-02T08:00:00Z');
const tuesday = new Date('2026-03-03T08:00:00Z');

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.useFakeTimers({ toFake: ['Date'], now: monday });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the image archive, refused', () => {
  it('keeps a picture in memory and says so where there is no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const archive = openImageArchive();

    const outcome = await archive.put(catId, cat);

    expect(outcome).toMatchObject({ ok: false, failure: { code: 'storage-unavailable' } });
    expect(await archive.blobOf(catId)).toBe(cat);
    expect(await archive.blobOf(hogId)).toBeNull();
  });

  it('keeps a picture in memory when IndexedDB throws at the door', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const archive = openImageArchive();

    expect(await archive.put(catId, cat)).toEqual({
      ok: false,
      failure: { code: 'storage-unavailable', detail: 'SecurityError: denied' },
    });
    expect(await archive.blobOf(catId)).toBe(cat);
    expect(await archive.sweep(new Set(), tuesday)).toMatchObject({ ok: false });
  });

  it('says that the storage is full, and lets go of its memory once the picture is stored', async () => {
    const archive = openImageArchive();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no space left', 'QuotaExceededError');
    });

    expect(await archive.put(catId, cat)).toMatchObject({
      ok: false,
      failure: { code: 'storage-full' },
    });
    expect(await archive.blobOf(catId)).toBe(cat);

    expect(await archive.putRefused()).toBe(0);
    expect(await archive.blobOf(catId)).not.toBe(cat);
    expect(await (await archive.blobOf(catId))?.text()).toBe('the bytes of a cat');
  });
});

function imageIdOf(digit: string): ImageId {
  const imageId = parseImageId(digit.repeat(64));
  if (!imageId) throw new Error(`not a digit: ${digit}`);
  return imageId;
}
