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

describe('what a page keeps beside its databases', () => {
  it('is weighed file by file', async () => {
    vi.stubGlobal('caches', cachesOf({ shell: ['page', 'style'], model: ['weights'] }));
    expect(await cachedBytes()).toBe('pagestyleweights'.length);
  });

  it('is deleted: workers, caches and notes', async () => {
    const caches = cachesOf({ shell: ['page'], model: ['weights'] });
    const unregister = vi.fn(() => Promise.resolve(true));
    const clear = vi.fn();
    vi.stubGlobal('caches', caches);
    vi.stubGlobal('navigator', {
      serviceWorker: { getRegistrations: () => Promise.resolve([{ unregister }]) },
    });
    vi.stubGlobal('localStorage', { clear });
    vi.stubGlobal('sessionStorage', { clear });
    expect(await eraseSiteData()).toEqual([]);
    expect(unregister).toHaveBeenCalledOnce();
    expect(await caches.keys()).toEqual([]);
    expect(clear).toHaveBeenCalledTimes(2);
  });

  it('is deleted as far as the browser lets, and what it refuses is said', async () => {
    const clear = vi.fn();
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('caches', {
      keys: () => Promise.reject(new DOMException('no', 'SecurityError')),
    });
    vi.stubGlobal('localStorage', { clear });
    vi.stubGlobal('sessionStorage', { clear });
    expect(await eraseSiteData()).toEqual(['SecurityError: no']);
    expect(clear).toHaveBeenCalledTimes(2);
  });

  it('is not known where the browser has no such storage', async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('caches', undefined);
    expect(await Promise.all([cachedBytes(), totalBytes(), isPersistent()])).toEqual([
      null,
      null,
      null,
    ]);
    expect(await persist()).toBe(false);
    expect(await eraseSiteData()).toEqual([]);
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
