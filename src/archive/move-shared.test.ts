import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { get, keys, set, type UseStore } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from './open-database.ts';
import { hasOwnWork, hasSharedWork, moveSharedWork } from './move-shared.ts';

const withStore =
  (kind: string, path?: string) =>
  async <Value>(deal: (store: UseStore) => Promise<Value>) => {
    const database = openDatabase(kind, path === undefined ? {} : { path });
    const value = await deal(database.use);
    database.shut();
    return value;
  };
const images = withStore('lcl-images');
const sessions = withStore('lcl-sessions');
const ownImages = withStore('lcl-images', '/a/');
const ownSessions = withStore('lcl-sessions', '/a/');
const names = async () => (await indexedDB.databases()).map(({ name }) => name).sort();

/** What an earlier version left: 45 pictures, two sessions, the last opened one and a writer's claim. */
async function leaveSharedWork() {
  await images(async (store) => {
    for (let count = 0; count < 45; count++) await set(`picture-${count}`, { count }, store);
  });
  await sessions(async (store) => {
    await set('session:monday', { id: 'monday', changedAt: 5 }, store);
    await set('session:tuesday', { id: 'tuesday', changedAt: 7 }, store);
    await set('last-opened', 'tuesday', store);
    await set('writer', 3, store);
  });
}

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));

describe('the work that all copies of an origin shared', () => {
  it('is looked for without a trace', async () => {
    expect(await hasSharedWork()).toBe(false);
    expect(await hasOwnWork('/a/')).toBe(false);
    expect(await names()).toEqual([]);
    await leaveSharedWork();
    expect(await hasSharedWork()).toBe(true);
  });

  it('comes to one copy, whole and once', async () => {
    await leaveSharedWork();
    await moveSharedWork('/a/');
    expect(await names()).toEqual(['lcl-images /a/', 'lcl-sessions /a/']);
    expect(await ownImages(keys)).toHaveLength(45);
    expect(await ownSessions(keys)).toEqual(['last-opened', 'session:monday', 'session:tuesday']);
    expect(await hasSharedWork()).toBe(false);
    expect(await hasOwnWork('/a/')).toBe(true);
    expect(await hasOwnWork('/b/')).toBe(false);
  });

  it('stays until all of it was copied, and is moved again after a break', async () => {
    await leaveSharedWork();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(moveSharedWork('/a/')).rejects.toThrow();
    put.mockRestore();
    expect(await images(keys)).toHaveLength(45);
    expect(await sessions(keys)).toHaveLength(4);
    await moveSharedWork('/a/');
    expect(await ownImages(keys)).toHaveLength(45);
  });

  it('never replaces a session that was changed later', async () => {
    await leaveSharedWork();
    await ownSessions(async (store) => {
      await set('session:monday', { id: 'monday', changedAt: 9, own: true }, store);
      await set('session:tuesday', { id: 'tuesday', changedAt: 1 }, store);
    });
    await moveSharedWork('/a/');
    expect(await ownSessions((store) => get('session:monday', store))).toHaveProperty('own');
    expect(await ownSessions((store) => get('session:tuesday', store))).toMatchObject({
      changedAt: 7,
    });
  });
});
