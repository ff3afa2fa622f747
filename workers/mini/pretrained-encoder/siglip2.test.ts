import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web/wasm';
import { expect, it } from 'vitest';
import type { PretrainedModel } from '../../../src/domain/models/pretrained-model.ts';
import { dot, normalised } from '../../runtime/vectors.ts';
import { unwrap } from '../testing/shipped-model.ts';
import { scaleAsPrepared } from './picture-preparation.ts';
import { readEncoderFiles } from './read-encoder-files.ts';
import { createVisionSession } from './vision-session.ts';

const tiny = new URL('../../../e2e/fixtures/hub/tiny-siglip2/', import.meta.url);
const read = (path: string) => new Uint8Array(readFileSync(new URL(path, tiny)));
const reference = JSON.parse(new TextDecoder().decode(read('reference.json'))) as {
  readonly colours: readonly (readonly [number, number, number])[];
  readonly pooled: readonly (readonly number[])[];
};
const model: PretrainedModel = {
  modelId: 'siglip2-base',
  planId: 'q4',
  repository: 'onnx-community/siglip2-base-patch16-224-ONNX',
  revision: 'a'.repeat(40),
  files: ['config.json', 'preprocessor_config.json', 'onnx/vision_model_q4.onnx'].map((path) => ({
    path,
    bytes: 1,
    sha256: 'b'.repeat(64),
  })),
};

function filesWith(config: object) {
  return readEncoderFiles(model, {
    read: (path) =>
      Promise.resolve(
        path === 'config.json' ? new TextEncoder().encode(JSON.stringify(config)) : read(path),
      ),
    throwDamagedAway: () => Promise.resolve([]),
  });
}

const config = JSON.parse(new TextDecoder().decode(read('config.json'))) as object;

it('sees a picture as the same file does in Python', { timeout: 30_000 }, async () => {
  const { graph, hidden, describes, preparation } = unwrap(await filesWith(config));
  const { side } = preparation;
  ort.env.wasm.numThreads = 1;
  const session = unwrap(
    await createVisionSession(ort, graph, 'wasm', { side, hidden, describes }),
  );
  const scale = scaleAsPrepared(preparation);
  const looks = [];
  for (const [index, colour] of reference.colours.entries()) {
    const rgba = new Uint8Array(side * side * 4).map((_, at) => [...colour, 255][at % 4] ?? 0);
    const look = unwrap(await session.look(scale(rgba, side, side)));
    const theirs = Float32Array.from(reference.pooled[index] ?? []);
    expect(dot(normalised(look), normalised(theirs))).toBeGreaterThan(0.9999);
    looks.push(normalised(look));
  }
  const [red, blue] = looks;
  expect(red && blue && dot(red, blue)).toBeLessThan(0.9);
  await session.release();
});

it('has the size of the base model where the configuration names none', async () => {
  const files = unwrap(await filesWith({ ...config, vision_config: {} }));
  expect(files).toMatchObject({ hidden: 768, describes: 'pooled' });
});
