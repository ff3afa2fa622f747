import { describe, expect, it } from 'vitest';
import { greedyGraph } from '../../e2e/fixtures/greedy-graph.ts';
import { hubEngineInNode } from './testing/hub-engine-in-node.ts';
import { readTiny, TINY } from './testing/open-tiny.ts';

const VISION = 'onnx/vision_encoder_q4.onnx';
const EMBEDDING = 'onnx/embed_tokens_fp16.onnx';
/** The library remembers what it has read of a repository. */
let broken = 0;

describe('the hub engine, of files that are not what they were', { timeout: 60_000 }, () => {
  it.each([
    ['is gone', (path: string) => (path === VISION ? Promise.resolve(null) : readTiny(path))],
    ['is another', (path: string) => readTiny(path === VISION ? EMBEDDING : path)],
    [
      'is a web page',
      (path: string) =>
        path === 'config.json'
          ? Promise.resolve(new TextEncoder().encode('<!doctype html>'))
          : readTiny(path),
    ],
  ])(
    'says that the model is gone when a file of it %s, and lets it be fetched again',
    async (...[, read]) => {
      const pretrained = { ...TINY, repository: `tests/broken-${++broken}` };
      const found = hubEngineInNode({
        readFileOf: () => read,
        throwDamagedAway: () => Promise.resolve([VISION]),
      });
      const outcome = await found.open({ modelUrl: '', pretrained }, () => undefined);
      expect(outcome).toMatchObject({ failure: { code: 'model-gone', detail: VISION } });
    },
  );

  it('says that the runtime failed where every file is what it was', async () => {
    const pretrained = { ...TINY, repository: `tests/broken-${++broken}` };
    const found = hubEngineInNode({
      readFileOf: () => (path) => readTiny(path === VISION ? EMBEDDING : path),
    });
    const outcome = await found.open({ modelUrl: '', pretrained }, () => undefined);
    const detail = expect.stringContaining('opening SmolVLM 256M: ') as string;
    expect(outcome).toMatchObject({ failure: { code: 'runtime-failed', detail } });
  });

  it('says that memory ran out where it did, while it opens too', async () => {
    const pretrained = { ...TINY, repository: `tests/broken-${++broken}` };
    const greedy = Uint8Array.from(greedyGraph(['input_ids'], 'inputs_embeds'));
    const found = hubEngineInNode({
      readFileOf: () => (path) => (path === EMBEDDING ? Promise.resolve(greedy) : readTiny(path)),
    });
    const outcome = await found.open({ modelUrl: '', pretrained }, () => undefined);
    expect(outcome).toMatchObject({ failure: { code: 'out-of-memory' } });
  });
});
