import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from './load-library.ts';
import type { HubOpeningTools } from './open-from-kept.ts';
import { openHubModel } from './open-hub-model.ts';
import { selfTestHub } from './self-test-hub.ts';
import { openTiny, plainPixels, readTiny, runtimeInNode, TINY } from './testing/open-tiny.ts';
import type { SeenPicture, VisionLanguageModel } from './vision-language-model.ts';

let repositories = 0;

/** Opens the tiny model under a new name, because the library caches what it has read of a repository. */
function open(tools: Partial<HubOpeningTools>) {
  const repository = `tests/opened-${++repositories}`;
  return openHubModel({ modelUrl: '', pretrained: { ...TINY, repository } }, () => undefined, {
    probe: () => Promise.resolve({ halfPrecision: false, webgpuRuntime: null, isImitated: false }),
    loadRuntime: () => Promise.resolve({ ok: true, value: runtimeInNode() }),
    runtimeBytes: () => 0,
    fetching: { fetch, stallMs: 1000 },
    readFileOf: () => readTiny,
    throwDamagedAway: () => Promise.resolve([]),
    ...tools,
  });
}

describe('opening a pretrained model', { timeout: 30_000 }, () => {
  it('reports at once that a file of its graphs’ data is gone, for which the library would wait for ever', async () => {
    const config = JSON.parse(
      new TextDecoder().decode((await readTiny('config.json')) ?? undefined),
    ) as object;
    const split = { ...config, 'transformers.js_config': { use_external_data_format: true } };
    const outcome = await open({
      readFileOf: () => (path) =>
        path === 'config.json'
          ? Promise.resolve(new TextEncoder().encode(JSON.stringify(split)))
          : readTiny(path),
    });
    expect(outcome).toMatchObject({ failure: { code: 'model-gone' } });
    expect(!outcome.ok && outcome.failure.detail).toMatch(/\.onnx_data$/);
  });

  it('distinguishes lack of memory from other failures', async () => {
    const outcome = await open({
      readFileOf: () => (path) =>
        path.endsWith('.onnx')
          ? Promise.reject(new RangeError('Array buffer allocation failed'))
          : readTiny(path),
    });
    expect(outcome).toMatchObject({ failure: { code: 'out-of-memory' } });
  });

  it('runs on WebAssembly the files that were fetched for a graphics card that is no longer there', async () => {
    const outcome = await open({});
    expect(outcome).toMatchObject({ ok: true, value: { ready: { device: 'wasm' } } });
  });

  it('keeps the library from the network', async () => {
    const { env } = await loadLibrary(runtimeInNode());
    expect(env.allowLocalModels).toBe(false);
    expect((await env.fetch('https://huggingface.co/')) as Response).toMatchObject({ status: 404 });
  });
});

describe('the self-test of a pretrained model', { timeout: 30_000 }, () => {
  let model: VisionLanguageModel;
  let grey: SeenPicture;
  beforeAll(async () => {
    model = await openTiny();
    grey = await model.see(plainPixels(model, [128, 128, 128]));
  }, 60_000);

  /** The same model on a device that changes the logits after a kept prefix in this way. */
  const spoilt = (spoil: (logit: number) => number): VisionLanguageModel => ({
    ...model,
    liveTensors: 0,
    read: async (state, pieces) => {
      const { logits, ...read } = await model.read(state, pieces);
      const at = (token: number) => (state ? logits.at(token).map(spoil) : logits.at(token));
      return { ...read, logits: { ...logits, at } };
    },
  });

  it('is passed where reading in stretches gives the same as reading at once', async () => {
    expect(await selfTestHub(model, grey)).toEqual({ ok: true, value: null });
    expect(model.liveTensors).toBe(0);
  });

  it.each([
    ['wrong numbers', (logit: number) => -logit],
    ['numbers that are none', () => NaN],
  ])('is failed by %s', async (_, spoil) => {
    expect(await selfTestHub(spoilt(spoil), grey)).toMatchObject({
      failure: { code: 'self-test-failed' },
    });
  });
});
