import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keptFilesIn } from '../files/kept-files.ts';
import { readOfflineFiles } from './offline-files.ts';
import { checkParts, fillParts } from './readiness.ts';
import { fakeCache } from './testing/fake-cache.ts';

const scope = 'https://example.org/studio/';
const contents: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'models/mini/encoder.onnx': new Uint8Array(30).fill(1),
  'models/mini/decoder.onnx': new Uint8Array(20).fill(2),
  'assets/plain.wasm': new Uint8Array(40).fill(3),
  'assets/jspi.wasm': new Uint8Array(50).fill(4),
};
const listed = (url: string) => {
  const bytes = contents[url] ?? new Uint8Array(1);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: url, url, bytes: bytes.length, sha256 };
};
const listing = JSON.stringify({
  model: [listed('models/mini/encoder.onnx'), listed('models/mini/decoder.onnx')],
  runtimes: {
    wasm: listed('assets/plain.wasm'),
    'webgpu-jspi': listed('assets/jspi.wasm'),
    'webgpu-asyncify': listed('assets/asyncify.wasm'),
  },
});
const page = { name: 'page', bytes: 7, keptBytes: 7 } as const;

function device(served = contents) {
  const cache = fakeCache();
  const asked: string[] = [];
  const tools = {
    kept: keptFilesIn(cache.open, 16),
    shell: { check: () => Promise.resolve(page), mend: () => Promise.resolve() },
    files: () => Promise.resolve(readOfflineFiles(listing, scope)),
    fetching: {
      stallMs: 1000,
      fetch: (url: unknown) => {
        const path = String(url).replace(scope, '');
        asked.push(path);
        const bytes = served[path];
        return Promise.resolve(bytes ? new Response(bytes) : new Response('', { status: 404 }));
      },
    },
  };
  return { tools, cache, asked };
}

describe('readiness', () => {
  it('counts the kept files, for the runtime that is used', async () => {
    const { tools } = device();
    await fillParts(tools, 'wasm', () => undefined);
    const model = { name: 'model', bytes: 50, keptBytes: 50 };
    expect(await checkParts(tools, 'wasm')).toEqual([
      page,
      model,
      { name: 'runtime', bytes: 40, keptBytes: 40 },
    ]);
    expect(await checkParts(tools, 'webgpu-jspi')).toEqual([
      page,
      model,
      { name: 'runtime', bytes: 50, keptBytes: 0 },
    ]);
  });

  it('fetches the missing files and nothing else, and looks again before it says so', async () => {
    const { tools, cache, asked } = device();
    await fillParts(tools, 'wasm', () => undefined);
    const decoder = listed('models/mini/decoder.onnx').sha256;
    for (const key of cache.entries.keys()) if (key.includes(decoder)) cache.entries.delete(key);
    asked.length = 0;
    const reply = await fillParts(tools, 'wasm', () => undefined);
    expect(asked).toEqual(['models/mini/decoder.onnx']);
    expect(reply).toMatchObject({ parts: [page, { keptBytes: 50 }, { keptBytes: 40 }] });

    cache.entries.clear();
    // There is room for the two segments and the mark of the first file.
    cache.fillUpAfter(3);
    expect(await fillParts(tools, 'wasm', () => undefined)).toMatchObject({
      parts: [page, { name: 'model', keptBytes: 30 }, { keptBytes: 0 }],
    });
  });

  it('does not count a kept file whose bytes were altered, and fetches it again', async () => {
    const { tools, cache, asked } = device();
    await fillParts(tools, 'wasm', () => undefined);
    const { sha256 } = listed('assets/plain.wasm');
    const key = [...cache.entries.keys()].find((one) => one.endsWith(`${sha256}/1`)) ?? '';
    expect(cache.entries.get(key)).toHaveLength(16);
    cache.entries.set(key, new Uint8Array(16).fill(9));
    expect(await checkParts(tools, 'wasm')).toMatchObject([page, {}, { keptBytes: 0 }]);
    asked.length = 0;
    const reply = await fillParts(tools, 'wasm', () => undefined);
    expect(asked).toEqual(['assets/plain.wasm']);
    expect(reply).toMatchObject({ parts: [page, {}, { keptBytes: 40 }] });
  });

  it('mends a damaged page by itself, and says so truly where it cannot', async () => {
    const { tools } = device();
    const damaged = { ...page, keptBytes: 3 };
    let found: { name: 'page'; bytes: number; keptBytes: number } = damaged;
    const shell = {
      check: () => Promise.resolve(found),
      mend: () => Promise.reject(new TypeError('offline')),
    };
    expect((await checkParts({ ...tools, shell }, 'wasm'))[0]).toEqual(damaged);
    shell.mend = () => {
      found = page;
      return Promise.resolve() as Promise<never>;
    };
    expect((await checkParts({ ...tools, shell }, 'wasm'))[0]).toEqual(page);
  });

  it('tells of the page alone where even its list of files is damaged', async () => {
    const { tools } = device();
    const damaged = { name: 'page', bytes: 7, keptBytes: 3 } as const;
    const found = await checkParts(
      {
        ...tools,
        shell: { check: () => Promise.resolve(damaged), mend: () => Promise.resolve() },
        files: () => Promise.reject(new Error('damaged')),
      },
      'wasm',
    );
    expect(found).toEqual([damaged]);
  });

  it('reports its progress, and why it could not go on', async () => {
    const { tools } = device({ ...contents, 'assets/plain.wasm': new Uint8Array(3) });
    const progress: number[] = [];
    const reply = await fillParts(tools, 'wasm', ({ totalBytes }) => progress.push(totalBytes));
    expect(progress[0]).toBe(90);
    expect(reply).toMatchObject({ kind: 'failed', failure: { code: 'weights-damaged' } });
  });
});
