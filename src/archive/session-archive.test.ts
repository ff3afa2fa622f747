import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSessionArchive } from './session-archive.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the session archive', () => {
  it('loads what was saved, as it was saved last', async () => {
    const archive = openSessionArchive();
    await archive.save(sessionOf('monsters', 'cactihog'));
    await archive.save(sessionOf('monsters', 'cactihog', 'blicket'));

    expect(await openSessionArchive().load('monsters')).toEqual({
      ok: true,
      value: sessionOf('monsters', 'cactihog', 'blicket'),
    });
  });

  it('finds nothing under the name of a session that was never saved', async () => {
    expect(await openSessionArchive().load('monsters')).toEqual({ ok: true, value: undefined });
  });

  it('lists the sessions and nothing else', async () => {
    const archive = openSessionArchive();
    await archive.save({ id: 'monsters' });
    await archive.save({ id: 'last-opened' });
    await archive.setLastOpened('monsters');

    const listed = await archive.list();

    expect(listed.ok && listed.value).toHaveLength(2);
    expect(listed.ok && listed.value).toEqual(
      expect.arrayContaining([{ id: 'monsters' }, { id: 'last-opened' }]),
    );
  });

  it('forgets a session that was removed', async () => {
    const archive = openSessionArchive();
    await archive.save({ id: 'monsters' });
    await archive.remove('monsters');

    expect(await archive.list()).toEqual({ ok: true, value: [] });
  });

  it('knows which session was open last', async () => {
    const archive = openSessionArchive();
    expect(await archive.lastOpened()).toEqual({ ok: true, value: null });

    await archive.setLastOpened('monsters');

    expect(await openSessionArchive().lastOpened()).toEqual({ ok: true, value: 'monsters' });
  });
});

describe('the claim to be the one that writes', () => {
  const refused = { ok: false, failure: { code: 'edited-elsewhere' } };

  it('ends with the next one', async () => {
    const [mine, later] = [openSessionArchive(), openSessionArchive()];
    await mine.claim();
    await later.claim();
    expect(await mine.save({ id: 'monsters' })).toMatchObject(refused);
    expect(await later.save({ id: 'monsters' })).toMatchObject({ ok: true });
  });

  it('still ends so after everything was deleted, and makes no database before something is written', async () => {
    const [mine, later] = [openSessionArchive(), openSessionArchive()];
    for (let times = 0; times < 3; times++) await mine.claim();
    await mine.erase();
    mine.reopen();
    expect(await indexedDB.databases()).toEqual([]);
    expect(
      await Promise.all([mine.save({ id: 'monsters' }), mine.setLastOpened('monsters')]),
    ).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    await later.claim();
    expect(await mine.save({ id: 'monsters' })).toMatchObject(refused);
    expect(await later.save({ id: 'monsters' })).toMatchObject({ ok: true });
  });
});

describe('the session archive, refused', () => {
  it('says that storage is unavailable, whatever is asked of it', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const archive = openSessionArchive();
    const refusal = { ok: false, failure: { code: 'storage-unavailable' } };

    expect(await archive.save({ id: 'monsters' })).toMatchObject(refusal);
    expect(await archive.load('monsters')).toMatchObject(refusal);
    expect(await archive.list()).toMatchObject(refusal);
    expect(await archive.remove('monsters')).toMatchObject(refusal);
    expect(await archive.lastOpened()).toMatchObject(refusal);
    expect(await archive.setLastOpened('monsters')).toMatchObject(refusal);
  });

  it('says that storage is full and keeps the session as it was', async () => {
    const archive = openSessionArchive();
    await archive.save(sessionOf('monsters', 'cactihog'));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no space left', 'QuotaExceededError');
    });

    expect(await archive.save(sessionOf('monsters', 'blicket'))).toMatchObject({
      ok: false,
      failure: { code: 'storage-full' },
    });
    expect(await archive.load('monsters')).toEqual({
      ok: true,
      value: sessionOf('monsters', 'cactihog'),
    });
  });
});

function sessionOf(id: string, ...concepts: string[]) {
  return { id, version: 1, concepts };
}
