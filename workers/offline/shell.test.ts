import { afterEach, describe, expect, it, vi } from 'vitest';
import { createShell } from './shell.ts';
import { fakeCache } from './testing/fake-cache.ts';

const scope = 'https://example.org/studio/';
// Workbox needs a service worker's globals while it is loaded.
vi.hoisted(() => {
  const location = new URL('https://example.org/studio/service-worker.js');
  Object.assign(globalThis, { self: globalThis, location });
});
const entries = [
  { url: 'index.html', revision: 'a'.repeat(32), bytes: 100 },
  { url: 'models/mini/manifest.json', revision: 'b'.repeat(32), bytes: 20 },
  { url: 'assets/page-abcd1234.js', revision: null, bytes: 3000 },
];

/** A service worker in the folder `studio` of a site, with an empty cache and a server that answers with its paths. */
async function serviceWorker() {
  const cache = fakeCache();
  vi.stubGlobal('caches', { open: cache.open });
  const fetch = vi.fn((asked: Request | string) => {
    const { pathname } = new URL(asked instanceof Request ? asked.url : asked);
    return Promise.resolve(new Response(`network ${pathname}`));
  });
  vi.stubGlobal('fetch', fetch);
  const shell = createShell(entries, scope);
  await shell.mend();
  fetch.mockClear();
  const get = (url: string, mode = 'cors') =>
    shell.answer({ url, mode, method: 'GET' } as Request)?.then((answer) => answer.text());
  return { shell, cache, fetch, get };
}

afterEach(() => vi.unstubAllGlobals());

describe('the shell', () => {
  it('answers for the page at its address, whatever the query, and for no other page', async () => {
    const { get, fetch } = await serviceWorker();
    for (const address of ['', 'index.html', '?device=wasm', '?do=new-session'])
      expect(await get(`${scope}${address}`, 'navigate')).toBe('network /studio/index.html');
    expect(fetch).not.toHaveBeenCalled();
    expect(get('https://example.org/', 'navigate')).toBeUndefined();
    expect(get(`${scope}other.html`, 'navigate')).toBeUndefined();
  });

  it('answers for its own files, and leaves weights, wasm and files of others alone', async () => {
    const { get, fetch } = await serviceWorker();
    expect(await get(`${scope}assets/page-abcd1234.js`)).toContain('page-abcd1234.js');
    expect(await get(`${scope}assets/page-abcd1234.js?again=1`)).toContain('page-abcd1234.js');
    expect(fetch).not.toHaveBeenCalled();
    expect(await get(`${scope}models/mini/manifest.json`)).toContain('manifest.json');
    expect(get(`${scope}models/mini/encoder.onnx`)).toBeUndefined();
    expect(get(`${scope}assets/ort-abcd1234.wasm`)).toBeUndefined();
    expect(get('https://stranger.example/assets/a.js')).toBeUndefined();
  });

  it('still has the scripts of an earlier version, while a page of it may be open', async () => {
    const { cache, get } = await serviceWorker();
    const older = `${scope}assets/page-00000000.js`;
    cache.entries.set(older, new TextEncoder().encode('older'));
    expect(await get(older)).toBe('older');
  });

  it('says how much of itself is kept, and fetches the missing files', async () => {
    const { cache, shell, fetch } = await serviceWorker();
    expect(await shell.check()).toEqual({ name: 'page', bytes: 3120, keptBytes: 3120 });
    cache.entries.delete(`${scope}assets/page-abcd1234.js`);
    expect(await shell.check()).toEqual({ name: 'page', bytes: 3120, keptBytes: 120 });
    await shell.mend();
    expect(fetch).toHaveBeenCalledOnce();
    expect(await shell.check()).toEqual({ name: 'page', bytes: 3120, keptBytes: 3120 });
  });

  it('keeps a redirected answer without its redirect, because a browser opens no page with one', async () => {
    const { cache, shell, fetch } = await serviceWorker();
    cache.entries.delete(`${scope}assets/page-abcd1234.js`);
    const redirected = new Response('moved');
    Object.defineProperty(redirected, 'redirected', { value: true });
    fetch.mockResolvedValue(redirected);
    const put = vi.spyOn(await cache.open(), 'put');
    await shell.mend();
    expect(put).toHaveBeenCalledOnce();
    expect(put.mock.lastCall?.[1].redirected).toBe(false);
    expect(
      await (await (await cache.open()).match(`${scope}assets/page-abcd1234.js`))?.text(),
    ).toBe('moved');
  });

  it('does not keep the answer that a server sends in place of a missing file', async () => {
    const { cache, shell, fetch } = await serviceWorker();
    cache.entries.clear();
    fetch.mockImplementation(() => Promise.resolve(new Response('', { status: 404 })));
    await expect(shell.mend()).rejects.toThrow('404');
    expect(cache.entries.size).toBe(0);
  });
});
