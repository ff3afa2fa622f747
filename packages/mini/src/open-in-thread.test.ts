import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as ort from 'onnxruntime-web/wasm';
import { expect, it, vi } from 'vitest';
import { openInThread } from './open-in-thread.ts';

const modelUrl = pathToFileURL(resolve('public/models/mini')).href;

/** The real runtime, which counts the graphs that it has open. */
function countingRuntime() {
  const graphs = { opened: 0, open: 0 };
  async function create(...[graph, options]: [Uint8Array, ort.InferenceSession.SessionOptions?]) {
    const session = await ort.InferenceSession.create(graph, options);
    graphs.opened++;
    graphs.open++;
    const release = session.release.bind(session);
    return Object.assign(session, {
      release: async () => {
        await release();
        graphs.open--;
      },
    });
  }
  ort.env.wasm.numThreads = 1;
  const runtime = { ...ort, InferenceSession: { create } } as unknown as typeof ort;
  return { graphs, load: () => Promise.resolve(runtime) };
}

it('releases every graph when it is closed, the one that spells included', async () => {
  const { graphs, load } = countingRuntime();
  const opened = await openInThread({ modelUrl }, load);
  if (!opened.ok) throw new Error(opened.failure.detail);
  const mini = opened.value;
  const seen = await mini.see({ data: new Uint8Array(4 * 64 * 64), width: 64, height: 64 });
  if (!seen.ok) throw new Error(seen.failure.detail);
  const picture = seen.value;
  const decoded = await mini.decode({ demonstrations: [{ picture, label: 'dax' }], picture });
  expect(decoded).toMatchObject({ ok: true });
  expect(graphs).toEqual({ opened: 3, open: 3 });
  mini.close();
  await vi.waitFor(() => expect(graphs.open).toBe(0));
}, 60_000);

it('releases what a given-up opening still opens', async () => {
  const { graphs, load } = countingRuntime();
  const stopping = new AbortController();
  const opening = openInThread({ modelUrl, signal: stopping.signal }, async () => {
    stopping.abort();
    return load();
  });
  expect(await opening).toMatchObject({ failure: { code: 'aborted' } });
  await vi.waitFor(() => expect(graphs).toEqual({ opened: 2, open: 0 }), { timeout: 30_000 });
}, 60_000);
