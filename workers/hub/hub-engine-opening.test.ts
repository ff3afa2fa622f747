import { describe, expect, it } from 'vitest';
import { greedyGraph } from '../../e2e/fixtures/hub/greedy-graph.ts';
import { engineOf } from './testing/engine-of-tiny.ts';
import { readTiny, TINY } from './testing/open-tiny.ts';

const VISION = 'onnx/vision_encoder_q4.onnx';
const EMBEDDING = 'onnx/embed_tokens_fp16.onnx';

/** The library caches what it reads of a repository, so every attempt has a repository of its own. */
let tries = 0;

function openFrom(readFile: typeof readTiny, damaged: readonly string[] = []) {
  const pretrained = { ...TINY, repository: `tests/broken-${++tries}` };
  const engine = engineOf({ readFileOf: () => readFile, damaged });
  return engine.open({ modelUrl: '', pretrained }, () => undefined);
}

const PAGE = new TextEncoder().encode('<!doctype html>');

describe('a hub model that cannot be opened', { timeout: 60_000 }, () => {
  it.each<[string, typeof readTiny]>([
    ['is gone', (path) => (path === VISION ? Promise.resolve(null) : readTiny(path))],
    ['is another', (path) => readTiny(path === VISION ? EMBEDDING : path)],
    ['is a page', (path) => (path === 'config.json' ? Promise.resolve(PAGE) : readTiny(path))],
  ])('is gone if a file of it %s, and can be fetched again', async (_, readFile) => {
    expect(await openFrom(readFile, [VISION])).toMatchObject({
      failure: { code: 'model-gone', detail: VISION },
    });
  });

  it('failed in the runtime if every file is intact', async () => {
    const outcome = await openFrom((path) => readTiny(path === VISION ? EMBEDDING : path));
    const detail = expect.stringContaining('opening SmolVLM 256M: ') as string;
    expect(outcome).toMatchObject({ failure: { code: 'runtime-failed', detail } });
  });

  it('is too large where memory ran out, even if its files are damaged', async () => {
    const greedy = Uint8Array.from(greedyGraph(['input_ids'], 'inputs_embeds'));
    const readFile: typeof readTiny = (path) =>
      path === EMBEDDING ? Promise.resolve(greedy) : readTiny(path);
    expect(await openFrom(readFile, [VISION])).toMatchObject({
      failure: { code: 'out-of-memory' },
    });
  });
});
