import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createShell } from './shell.ts';
import { fakeCache } from './testing/fake-cache.ts';

const scope = 'https://example.org/studio/';
// Workbox needs a service worker's globals while it is loaded.
vi.hoisted(() => {
  const location = new URL('https://example.org/studio/service-worker.js');
  Object.assign(globalThis, { self: globalThis, location });
});

/** What the build made, and what a right server answers. */
const built: Readonly<Record<string, string>> = {
  'index.html': '<script src="/studio/assets/page-abcd1234.js"></script><div id="studio"></div>',
  'models/mini/manifest.json': '{}',
  'assets/page-abcd1234.js': 'start()',
  'assets/camera-abcd1234.js': 'see()',
};
const entries = Object.entries(built).map(([url, text]) => ({
  url,
  revision: url.startsWith('assets/') ? null : 'a'.repeat(32),
  bytes: text.length,
  sha256: createHash('sha256').update(text).digest('hex'),
}));
const loginPage = () => new Response('<h1>Please log in</h1>', { status: 200 });
const bytesOfAll = entries.reduce((sum, { bytes }) => sum + bytes, 0);
const whole = { name: 'page', bytes: bytesOfAll, keptBytes: bytesOfAll };

/** A service worker in the folder `studio` of a site. What it keeps is whole, and its server is right. */
async function serviceWorker() {
  const cache = fakeCache();
  vi.stubGlobal('caches', { open: cache.open });
  const rightServer = (asked: Request | string) => {
    const { pathname } = new URL(typeof asked === 'string' ? asked : asked.url);
    const text = built[pathname.replace('/studio/', '') || 'index.html'];
    return Promise.resolve(new Response(text, { status: text === undefined ? 404 : 200 }));
  };
  const fetch = vi.fn<(asked: Request | string, init?: RequestInit) => Promise<Response>>();
  fetch.mockImplementation(rightServer);
  vi.stubGlobal('fetch', fetch);
  const shell = createShell(entries, scope);
  await shell.mend();
  fetch.mockClear();
  const answer = (url: string, mode = 'cors') =>
    shell.answer({ url: `${scope}${url}`, mode, method: 'GET' } as Request);
  return {
    shell,
    cache,
    fetch,
    answer,
    get: async (url: string, mode = 'cors') => (await answer(url, mode))?.text(),
    /** Puts other bytes in the place of a kept file. */
    alter(url: string, text: string) {
      const key = [...cache.entries.keys()].find((one) => one.startsWith(`${scope}${url}`));
      cache.entries.set(key ?? '', new TextEncoder().encode(text));
    },
    network: {
      isRight: () => fetch.mockImplementation(rightServer),
      isGone: () => fetch.mockImplementation(() => Promise.reject(new TypeError('offline'))),
      answersLogin: () => fetch.mockImplementation(() => Promise.resolve(loginPage())),
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('the shell', () => {
  it('answers for the page at its address, whatever the query, and for no other page', async () => {
    const { get, answer, fetch, shell } = await serviceWorker();
    for (const address of ['', 'index.html', '?device=wasm', '?do=new-session'])
      expect(await get(address, 'navigate')).toBe(built['index.html']);
    expect(fetch).not.toHaveBeenCalled();
    const other = { url: 'https://example.org/', mode: 'navigate', method: 'GET' } as Request;
    expect(shell.answer(other)).toBeNull();
    expect(answer('other.html', 'navigate')).toBeNull();
  });

  it('answers for its own files, and leaves weights, wasm and files of others alone', async () => {
    const { get, answer, fetch, shell } = await serviceWorker();
    expect(await get('assets/page-abcd1234.js')).toBe('start()');
    expect(await get('assets/page-abcd1234.js?again=1')).toBe('start()');
    expect(await get('models/mini/manifest.json')).toBe('{}');
    expect(fetch).not.toHaveBeenCalled();
    expect(answer('models/mini/encoder.onnx')).toBeNull();
    expect(answer('assets/ort-abcd1234.wasm')).toBeNull();
    const stranger = { url: 'https://stranger.example/assets/a.js', method: 'GET' } as Request;
    expect(shell.answer(stranger)).toBeNull();
  });

  it('still has the scripts of an earlier version, while a page of it may be open', async () => {
    const { cache, get } = await serviceWorker();
    cache.entries.set(`${scope}assets/page-00000000.js`, new TextEncoder().encode('older'));
    expect(await get('assets/page-00000000.js')).toBe('older');
  });

  it('says how much of itself is kept whole, and fetches the missing and the damaged files', async () => {
    const { alter, cache, shell, fetch } = await serviceWorker();
    expect(await shell.check()).toEqual(whole);
    cache.entries.delete(`${scope}assets/page-abcd1234.js`);
    // As long as the right one, so that only its hash tells.
    alter('assets/camera-abcd1234.js', 'sea()');
    expect(await shell.check()).toEqual({ ...whole, keptBytes: bytesOfAll - 12 });
    await shell.mend();
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(await shell.check()).toEqual(whole);
  });

  it('keeps a redirected answer without its redirect, because a browser opens no page with one', async () => {
    const { cache, shell, fetch } = await serviceWorker();
    cache.entries.clear();
    const right = fetch.getMockImplementation();
    fetch.mockImplementation(async (...asked) => {
      const redirected = (await right?.(...asked)) ?? new Response();
      return Object.defineProperty(redirected, 'redirected', { value: true });
    });
    const put = vi.spyOn(await cache.open(), 'put');
    await shell.mend();
    expect(put.mock.calls.map(([, response]) => response.redirected)).toEqual(Array(4).fill(false));
  });
});

describe('what a network sends in the place of the shell', () => {
  it('is not kept, and a version that did not come whole is not installed', async () => {
    const { cache, network, shell } = await serviceWorker();
    cache.entries.clear();
    network.answersLogin();
    await expect(shell.mend()).rejects.toThrow('not what the build made');
    expect(cache.entries.size).toBe(0);
  });

  it('does not keep the right files out, if it comes for one script alone', async () => {
    const { cache, fetch, shell } = await serviceWorker();
    cache.entries.clear();
    const right = fetch.getMockImplementation();
    fetch.mockImplementation((asked, init) =>
      String(asked).includes('camera')
        ? Promise.resolve(loginPage())
        : (right?.(asked, init) ?? Promise.reject(new Error())),
    );
    await expect(shell.mend()).rejects.toThrow('camera');
    expect(cache.entries.size).toBe(3);
  });

  it('is asked for past the browser’s own cache, which may hold it', async () => {
    const { cache, fetch, shell } = await serviceWorker();
    cache.entries.clear();
    const right = fetch.getMockImplementation();
    fetch.mockImplementation((asked, init) =>
      init?.cache === 'reload' && right ? right(asked, init) : Promise.resolve(loginPage()),
    );
    await shell.mend();
    expect(await shell.check()).toEqual(whole);
  });
});

describe('an earlier version', () => {
  const olderPage = `${scope}index.html?__WB_REVISION__=${'b'.repeat(32)}`;
  const olderScript = `${scope}assets/page-00000000.js`;
  const studio = '<script src="/studio/assets/page-00000000.js"></script><div id="studio"></div>';

  it.each([
    ['that is the studio', studio, 'text/javascript', false],
    ['that is a login page', '<h1>Please log in</h1>', 'text/javascript', true],
    ['whose script is a login page', studio, 'text/html', true],
  ])('%s', async (_, page, scriptType, isStrange) => {
    const { cache, shell } = await serviceWorker();
    expect(await shell.hasStrangePredecessor()).toBe(false);
    const kept = await cache.open();
    await kept.put(olderPage, new Response(page));
    const headers = { 'content-type': scriptType };
    await kept.put(olderScript, new Response('start()', { headers }));
    expect(await shell.hasStrangePredecessor()).toBe(isStrange);
  });
});

describe('a damaged shell', () => {
  it.each([
    ['altered', 'broken('],
    ['cut', 'star'],
    ['emptied', ''],
  ])('hands out a script that was %s as the build made it, and keeps that', async (_, bytes) => {
    const { alter, get, fetch, network } = await serviceWorker();
    alter('assets/page-abcd1234.js', bytes);
    expect(await get('assets/page-abcd1234.js')).toBe('start()');
    expect(fetch).toHaveBeenCalledOnce();
    network.isGone();
    expect(await get('assets/page-abcd1234.js')).toBe('start()');
  });

  it('never hands a damaged script out, and heals once the network is right', async () => {
    const { alter, answer, get, network } = await serviceWorker();
    alter('assets/camera-abcd1234.js', 'broken(');
    network.isGone();
    expect((await answer('assets/camera-abcd1234.js'))?.type).toBe('error');
    network.answersLogin();
    expect((await answer('assets/camera-abcd1234.js'))?.type).toBe('error');
    network.isRight();
    expect(await get('assets/camera-abcd1234.js')).toBe('see()');
  });

  it.each(['index.html', 'assets/page-abcd1234.js'])(
    'heals %s when the page opens',
    async (url) => {
      const { alter, get, shell } = await serviceWorker();
      alter(url, 'broken(');
      expect(await get('', 'navigate')).toBe(built['index.html']);
      expect(await shell.check()).toEqual(whole);
    },
  );

  it.each(['index.html', 'assets/page-abcd1234.js'])(
    'says so without a network, if %s is needed to start',
    async (url) => {
      const { alter, answer, network } = await serviceWorker();
      alter(url, 'broken(');
      network.isGone();
      const said = await answer('', 'navigate');
      expect(said?.status).toBe(503);
      expect(await said?.text()).toContain('Your sessions and pictures are kept');
    },
  );

  it('lets the login page of a network through, so that somebody can log in', async () => {
    const { alter, get, network, shell } = await serviceWorker();
    alter('index.html', 'broken');
    network.answersLogin();
    expect(await get('', 'navigate')).toContain('Please log in');
    network.isRight();
    expect(await get('', 'navigate')).toBe(built['index.html']);
    expect(await shell.check()).toEqual(whole);
  });

  it('opens without a network if only a part is damaged that comes later', async () => {
    const { alter, get, network } = await serviceWorker();
    alter('assets/camera-abcd1234.js', 'broken(');
    network.isGone();
    expect(await get('', 'navigate')).toBe(built['index.html']);
  });

  it('has the right type for each file, whatever the server takes it for', async () => {
    const { answer, cache, shell } = await serviceWorker();
    const key = `${scope}assets/page-abcd1234.js`;
    await (await cache.open()).put(key, new Response('start()'));
    expect((await shell.check()).keptBytes).toBeLessThan(bytesOfAll);
    const answered = await answer('assets/page-abcd1234.js');
    expect(answered?.headers.get('content-type')).toBe('text/javascript');
    expect(await shell.check()).toEqual(whole);
  });
});
