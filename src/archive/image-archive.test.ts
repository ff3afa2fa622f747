import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { ImageId } from '../kernel/image-id.ts';
import { openImageArchive } from './image-archive.ts';
import { imageArchiveTest } from './testing/image-archive-test.ts';

const { catId, hogId, cat, hog, tuesday, wednesday } = imageArchiveTest();

describe('the image archive', () => {
  it('gives a picture back with its bytes and its type', async () => {
    expect(await openImageArchive().put(catId, cat)).toEqual({ ok: true, value: null });

    const kept = await openImageArchive().blobOf(catId);

    expect(kept?.type).toBe('image/webp');
    expect(await kept?.text()).toBe('the bytes of a cat');
  });

  it('has a picture from the moment that it is placed, before its bytes are written', async () => {
    const archive = openImageArchive();
    const placing = archive.put(catId, cat);
    expect(await archive.blobOf(catId)).toBe(cat);
    await placing;
  });

  it('has no picture that nobody placed', async () => {
    expect(await openImageArchive().blobOf(hogId)).toBeNull();
  });

  it('sweeps away the old pictures that no session mentions, at the second look', async () => {
    const archive = openImageArchive();
    await archive.put(catId, cat);
    await archive.put(hogId, hog);
    expect(await archive.sweep(new Set([catId]), tuesday)).toEqual({ ok: true, value: 0 });
    expect(await archive.blobOf(hogId)).not.toBeNull();

    expect(await archive.sweep(new Set([catId]), tuesday)).toEqual({ ok: true, value: 1 });

    expect(await archive.blobOf(hogId)).toBeNull();
    expect(await archive.blobOf(catId)).not.toBeNull();
  });

  it('spares a picture that was mentioned or placed again between two looks', async () => {
    const archive = openImageArchive();
    await archive.put(catId, cat);
    await archive.put(hogId, hog);
    await archive.sweep(new Set(), tuesday);
    await archive.put(hogId, hog);

    expect(await archive.sweep(new Set([catId]), tuesday)).toEqual({ ok: true, value: 0 });
    expect(await archive.sweep(new Set([hogId]), tuesday)).toEqual({ ok: true, value: 0 });
  });

  it('spares a picture placed by a page whose clock has jumped ahead', async () => {
    const archive = openImageArchive();
    await archive.put(catId, cat);
    const inTenYears = new Date('2036-03-02T08:00:00Z');

    expect(await archive.sweep(new Set(), inTenYears)).toEqual({ ok: true, value: 0 });
    expect(await archive.blobOf(catId)).not.toBeNull();
  });

  it('spares a picture placed lately, even if no session mentions it yet', async () => {
    const archive = openImageArchive();
    vi.setSystemTime(tuesday);
    await archive.put(catId, cat);

    await archive.sweep(new Set(), tuesday);
    expect(await archive.sweep(new Set(), tuesday)).toEqual({ ok: true, value: 0 });
    expect(await archive.blobOf(catId)).not.toBeNull();
  });

  it('counts an old picture as placed anew when another tab places it again', async () => {
    const archive = openImageArchive();
    await archive.put(catId, cat);
    await archive.sweep(new Set(), tuesday);
    vi.setSystemTime(wednesday);
    await openImageArchive().put(catId, cat);
    await archive.sweep(new Set(), tuesday);

    expect(await archive.sweep(new Set(), tuesday)).toEqual({ ok: true, value: 0 });
    expect(await archive.blobOf(catId)).not.toBeNull();
  });

  it('treats a record that it cannot read as no picture, and heals it with the next put', async () => {
    const archive = openImageArchive();
    await archive.put(catId, cat);
    await overwrite(catId, { bytes: 'not bytes' });

    expect(await archive.blobOf(catId)).toBeNull();
    await archive.put(catId, cat);
    expect(await (await archive.blobOf(catId))?.text()).toBe('the bytes of a cat');
  });

  it('opens a new connection when the browser has closed the old one in silence', async () => {
    const archive = openImageArchive();
    await archive.put(catId, cat);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    transaction.mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });

    expect(await archive.blobOf(catId)).not.toBeNull();
  });
});

describe('what is missing', () => {
  it('is what is neither kept nor in memory', async () => {
    const archive = openImageArchive();
    await archive.put(catId, cat);
    expect(await archive.missing(new Set([catId, hogId]))).toEqual({ ok: true, value: [hogId] });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no space left', 'QuotaExceededError');
    });
    await archive.put(hogId, hog);
    expect(await archive.missing(new Set([catId, hogId]))).toEqual({ ok: true, value: [] });
  });

  it('is not looked for where nothing is mentioned: a look would make a database', async () => {
    expect(await openImageArchive().missing(new Set())).toEqual({ ok: true, value: [] });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('is told of when it is placed again', async () => {
    const archive = openImageArchive();
    const placed: ImageId[] = [];
    const stop = archive.onPut((imageId) => placed.push(imageId));
    await archive.put(catId, cat);
    stop();
    await archive.put(hogId, hog);
    expect(placed).toEqual([catId]);
  });
});

describe('the image archive as a whole', () => {
  it('knows how many pictures there are and how large', async () => {
    const archive = openImageArchive();
    await archive.put(catId, cat);
    await archive.put(hogId, hog);
    expect(await archive.measure()).toEqual({
      ok: true,
      value: { count: 2, bytes: cat.size + hog.size },
    });
  });

  it('is deleted with its database, and begins anew', async () => {
    const archive = openImageArchive();
    await archive.put(catId, cat);
    expect(await archive.erase()).toEqual({ ok: true, value: null });
    expect(await archive.put(hogId, hog)).toMatchObject({ ok: false });
    expect(await indexedDB.databases()).toEqual([]);
    archive.reopen();
    expect(await archive.blobOf(catId)).toBeNull();
  });
});

async function overwrite(imageId: ImageId, value: unknown): Promise<void> {
  const { createStore, set } = await import('idb-keyval');
  await set(imageId, value, createStore('lcl-images', 'records'));
}
