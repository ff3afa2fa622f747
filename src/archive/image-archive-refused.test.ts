import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { openImageArchive } from './image-archive.ts';
import { imageArchiveTest } from './testing/image-archive-test.ts';

const { catId, hogId, cat, tuesday } = imageArchiveTest();

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
