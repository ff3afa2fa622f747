import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openImageArchive } from './image-archive.ts';
import { openSessionArchive } from './session-archive.ts';
import { imageId } from '../domain/testing/made.ts';
import { quiet } from '../session/testing/until.ts';

const monday = { id: 'monday' };
const cat = new Blob(['a cat'], { type: 'image/png' });

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A database that something else has made. */
function left(
  name: string,
  version: number,
  make: (db: IDBDatabase) => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => make(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** An `open` that is answered when the test decides. */
function holdOpening(): () => void {
  const open = indexedDB.open.bind(indexedDB);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    const waiting = {} as IDBOpenDBRequest;
    void held.then(() => {
      const request = open(name, version);
      request.onupgradeneeded = (event) => {
        Object.defineProperty(waiting, 'result', { value: request.result, configurable: true });
        waiting.onupgradeneeded?.(event);
      };
      request.onsuccess = (event) => {
        Object.defineProperty(waiting, 'result', { value: request.result, configurable: true });
        waiting.onsuccess?.(event);
      };
    });
    return waiting;
  });
  return letGo;
}

describe('a database that is not as it should be', () => {
  it('of a newer version is left untouched and named', async () => {
    (
      await left('lcl-sessions', 2, (db) => db.createObjectStore('records').put(monday, 'x'))
    ).close();
    const archive = openSessionArchive();
    expect(await archive.save(monday)).toMatchObject({
      ok: false,
      failure: { code: 'storage-newer' },
    });
    expect(await archive.list()).toMatchObject({ ok: false, failure: { code: 'storage-newer' } });
    const db = await left('lcl-sessions', 2, () => undefined);
    expect(db.version).toBe(2);
  });

  it('without its store, but with another, is left untouched and named', async () => {
    (await left('lcl-sessions', 1, (db) => db.createObjectStore('other'))).close();
    expect(await openSessionArchive().save(monday)).toMatchObject({
      ok: false,
      failure: { code: 'storage-damaged' },
    });
    const db = await left('lcl-sessions', 1, () => undefined);
    expect([...db.objectStoreNames]).toEqual(['other']);
  });

  it('that is an empty shell is made anew', async () => {
    (await left('lcl-sessions', 1, () => undefined)).close();
    const archive = openSessionArchive();
    expect(await archive.save(monday)).toMatchObject({ ok: true });
    expect(await archive.load('monday')).toEqual({ ok: true, value: monday });
  });

  it('that cannot read one session still gives the others', async () => {
    const archive = openSessionArchive();
    await archive.save(monday);
    await archive.save({ id: 'tuesday' });
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      // Fails like a record whose file is gone. The request has an error, and nothing is thrown.
      if (key !== 'session:monday') return get.call(this, key);
      const failing = {} as IDBRequest;
      queueMicrotask(() => failing.onerror?.call(failing, new Event('error')));
      return failing;
    });
    const listed = await archive.list();
    expect(listed.ok && listed.value).toHaveLength(2);
    expect(listed.ok && listed.value).toEqual(
      expect.arrayContaining([undefined, { id: 'tuesday' }]),
    );
  });

  it('that is closed under a dealing is opened anew', async () => {
    const archive = openSessionArchive();
    await archive.save(monday);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    put.mockImplementationOnce(function (this: IDBObjectStore) {
      this.transaction.abort();
      throw new DOMException('the connection was closed', 'AbortError');
    });
    expect(await archive.save({ id: 'tuesday' })).toMatchObject({ ok: true });
    expect(await archive.load('tuesday')).toMatchObject({ ok: true, value: { id: 'tuesday' } });
  });
});

describe('a database that does not answer', () => {
  it('holds no picture up for longer than five seconds, nor the next one at all', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const letGo = holdOpening();
    const archive = openImageArchive();
    const first = archive.put(imageId('a'), cat);
    await vi.advanceTimersByTimeAsync(5100);
    expect(await first).toMatchObject({ ok: false, failure: { code: 'storage-unavailable' } });
    expect(await archive.blobOf(imageId('a'))).toBe(cat);
    const second = archive.put(imageId('b'), cat);
    await vi.advanceTimersByTimeAsync(10);
    expect(await second).toMatchObject({ ok: false });
    const question = archive.blobOf(imageId('c'));
    await vi.advanceTimersByTimeAsync(10);
    expect(await question).toBeNull();

    letGo();
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await archive.putRefused()).toBe(0));
    expect(await openImageArchive().blobOf(imageId('b'))).not.toBeNull();
  });
});

describe('deleting a database', () => {
  it('asks other pages to let go, tells them, and lets nothing be written back', async () => {
    const told = vi.fn();
    const other = openSessionArchive({ onErased: told });
    await other.save(monday);
    expect(await openSessionArchive().erase()).toEqual({ ok: true, value: null });
    expect(told).toHaveBeenCalledOnce();
    expect(await other.save(monday)).toMatchObject({ ok: false });
    expect(await indexedDB.databases()).toEqual([]);
    other.reopen();
    expect(await other.list()).toEqual({ ok: true, value: [] });
  });

  it('gives up where another connection stays, and says so', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stubborn = await left('lcl-sessions', 1, (db) => db.createObjectStore('records'));
    const erasing = openSessionArchive().erase();
    await quiet();
    await vi.advanceTimersByTimeAsync(5000);
    expect(await erasing).toMatchObject({ ok: false, failure: { code: 'storage-unavailable' } });
    stubborn.close();
  });

  it('is seen by a look at how much there is, which makes no database', async () => {
    const archive = openSessionArchive();
    await archive.save(monday);
    expect(await archive.measure()).toMatchObject({ ok: true, value: { count: 1 } });
    await archive.erase();
    expect(await archive.measure()).toEqual({ ok: true, value: { count: 0, bytes: 0 } });
    expect(await indexedDB.databases()).toEqual([]);
  });
});

describe('the writer', () => {
  it('is the page that claimed last: what another still tries is refused', async () => {
    const [first, second] = [openSessionArchive(), openSessionArchive()];
    await first.claim();
    expect(await first.save(monday)).toMatchObject({ ok: true });
    await second.claim();
    const refusal = { ok: false, failure: { code: 'edited-elsewhere' } };
    expect(await first.save({ ...monday, name: 'late' } as never)).toMatchObject(refusal);
    expect(await first.remove('monday')).toMatchObject(refusal);
    expect(await first.setLastOpened('monday')).toMatchObject(refusal);
    expect(await second.load('monday')).toEqual({ ok: true, value: monday });
    expect(await second.save({ id: 'tuesday' })).toMatchObject({ ok: true });
  });

  it('has written what it asked for while the page was being left: nothing waits for an answer', async () => {
    const archive = openSessionArchive();
    await archive.claim();
    await archive.load('monday');
    const requests: string[] = [];
    for (const deal of ['get', 'add', 'put', 'delete'] as const)
      vi.spyOn(IDBObjectStore.prototype, deal).mockImplementation(() => {
        requests.push(deal);
        return {} as IDBRequest;
      });
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    void archive.save(monday);
    // Lets only promises settle. No answer of the database can arrive meanwhile.
    for (let turn = 0; turn < 30; turn++) await Promise.resolve();
    expect(requests).toEqual(['add', 'delete', 'put']);
    expect(commit).toHaveBeenCalled();
  });

  it('is no session', async () => {
    const archive = openSessionArchive();
    await archive.claim();
    expect(await archive.list()).toEqual({ ok: true, value: [] });
  });
});
