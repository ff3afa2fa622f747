import { afterEach, describe, expect, it, vi } from 'vitest';
import { cachedBytes, eraseSiteData, isPersistent, persist, totalBytes } from './site-data.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function cachesOf(content: Record<string, string[]>) {
  const kept = new Map(Object.entries(content));
  return {
    keys: () => Promise.resolve([...kept.keys()]),
    open: (name: string) =>
      Promise.resolve({
        keys: () => Promise.resolve(kept.get(name) ?? []),
        match: (body: string) => Promise.resolve(new Response(body)),
      }),
    delete: (name: string) => Promise.resolve(kept.delete(name)),
  };
}

const base = new URL('https://example.org/studio/');
const files = 'lcl-files-v1 /studio/';
const models = 'lcl-models-v1 /studio/';
const records = 'lcl-model-records-v1 /studio/';
const shell = 'workbox-precache-v2-https://example.org/studio/';
/** Data of other sites on the same origin. Another copy of the studio is among them. */
const others = ['lcl-files-v1 /', 'workbox-precache-v2-https://example.org/', 'shop'];

function notesOf(...keys: string[]) {
  const kept = new Set(keys);
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept][index] ?? null,
    removeItem: (key: string) => kept.delete(key),
  };
}

describe('what a page keeps beside its databases', () => {
  it('is weighed file by file', async () => {
    vi.stubGlobal(
      'caches',
      cachesOf({
        [shell]: ['page', 'style'],
        [files]: ['weights'],
        [models]: ['large'],
        shop: ['goods'],
      }),
    );
    expect(await cachedBytes(base)).toEqual({ app: 'pagestyleweights'.length, models: 5 });
  });

  it('is deleted: worker, caches and notes, and nothing of other sites of the same origin', async () => {
    const shared = 'lcl-shared-v1 /studio/';
    const caches = cachesOf(
      Object.fromEntries(
        [files, models, records, shell, shared, ...others].map((name) => [name, ['x']]),
      ),
    );
    const unregister = vi.fn(() => Promise.resolve(true));
    const unregisterOther = vi.fn(() => Promise.resolve(true));
    const localStorage = notesOf('lcl-loads /studio/', 'basket', 'lcl-loads /', 'lcl-eyes /b/');
    vi.stubGlobal('caches', caches);
    vi.stubGlobal('navigator', {
      serviceWorker: {
        getRegistrations: () =>
          Promise.resolve([
            { scope: base.href, unregister },
            { scope: 'https://example.org/', unregister: unregisterOther },
          ]),
      },
    });
    vi.stubGlobal('localStorage', localStorage);
    expect(await eraseSiteData(base)).toEqual([]);
    expect(unregister).toHaveBeenCalledOnce();
    expect(unregisterOther).not.toHaveBeenCalled();
    expect(await caches.keys()).toEqual(others);
    expect([...localStorage.kept]).toEqual(['basket', 'lcl-loads /', 'lcl-eyes /b/']);
  });

  it('is deleted as far as the browser lets, and what it refuses is said', async () => {
    const localStorage = notesOf('lcl-loads /studio/');
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('caches', {
      keys: () => Promise.reject(new DOMException('no', 'SecurityError')),
    });
    vi.stubGlobal('localStorage', localStorage);
    expect(await eraseSiteData(base)).toEqual(['SecurityError: no']);
    expect(localStorage.length).toBe(0);
  });

  it('is not known where the browser has no such storage', async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('caches', undefined);
    expect(await Promise.all([cachedBytes(base), totalBytes(), isPersistent()])).toEqual([
      null,
      null,
      null,
    ]);
    expect(await persist()).toBe(false);
    expect(await eraseSiteData(base)).toEqual([]);
  });

  it('is not known where the browser refuses to say', async () => {
    const refuse = () => Promise.reject(new TypeError('opaque origin'));
    vi.stubGlobal('navigator', {
      storage: { estimate: refuse, persist: refuse, persisted: refuse },
    });
    expect(await Promise.all([totalBytes(), isPersistent(), persist()])).toEqual([
      null,
      null,
      false,
    ]);
  });
});
