import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scores } from '../../../src/domain/lcl/scores.ts';
import {
  askingFourth,
  DINOV2_GRAPH,
  namedImageId,
  openWithEncoder,
  shippedMini,
  showFour,
  tinyDinov2,
  type OddEncoder,
} from '../testing/tiny-encoder.ts';
import { unwrap } from '../testing/shipped-model.ts';
import { red } from '../testing/striped-pictures.ts';

const encode = (text: string) => new TextEncoder().encode(text);

describe('a pretrained encoder that cannot be opened', { timeout: 60_000 }, () => {
  const config = JSON.parse(readFileSync(new URL('config.json', tinyDinov2), 'utf8')) as object;
  let answerOfOwn: Scores;
  beforeAll(async () => {
    const own = await openWithEncoder({ withoutEncoder: true });
    expect(unwrap(own.outcome).pretrainedEncoder).toBeUndefined();
    await showFour(own.engine, own.bitmapOf);
    answerOfOwn = unwrap(await own.engine.answer(askingFourth));
  }, 60_000);
  const unreachable = {
    ok: false,
    failure: { code: 'weights-unreachable', detail: 'no network' },
  } as const;

  it.each<[string, OddEncoder, string]>([
    [
      'a file is gone',
      { files: { [DINOV2_GRAPH]: null } },
      'model_q4.onnx is no longer on this device',
    ],
    ['a file is no JSON', { files: { 'config.json': encode('<html>') } }, 'config.json'],
    [
      'they are of another family',
      { files: { 'config.json': encode(JSON.stringify({ ...config, model_type: 'bert' })) } },
      'model_type is bert',
    ],
    [
      'nobody can say how a picture is prepared',
      { files: { 'preprocessor_config.json': encode('{}') } },
      'size is not an object',
    ],
    ['the reference pictures do not come', { referencePictures: unreachable }, 'no network'],
  ])('leave Mini its own when %s', async (_, odd, reason) => {
    const { engine, outcome, bitmapOf } = await openWithEncoder(odd);
    expect(unwrap(outcome)).toMatchObject({
      modelName: shippedMini.manifest.name,
      pretrainedEncoder: {
        name: 'DINOv2 small',
        leftBecause: { detail: expect.stringContaining(reason) as string },
      },
    });
    await showFour(engine, bitmapOf);
    expect(unwrap(await engine.answer(askingFourth))).toEqual(answerOfOwn);
  });

  it('leave it to another worker when the runtime rejects their graph', async () => {
    const { engine, outcome, bitmapOf } = await openWithEncoder({
      files: { [DINOV2_GRAPH]: encode('no graph') },
    });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'eyes-failed' } });
    expect(await engine.see(namedImageId('a'), bitmapOf(red(1)))).toEqual(outcome);
  });

  it('leave it to another worker when the graph returns states of another shape', async () => {
    const odd = encode(JSON.stringify({ ...config, hidden_size: 48 }));
    const { outcome } = await openWithEncoder({ files: { 'config.json': odd } });
    expect(outcome).toMatchObject({
      failure: { code: 'eyes-failed', detail: expect.stringContaining('1×17×64') as string },
    });
  });

  it('leave it to another worker when their features are not numbers', async () => {
    const { engine, outcome, bitmapOf } = await openWithEncoder();
    unwrap(outcome);
    const nothing = { rgba: new Uint8Array(0), width: 80, height: 60 };
    const seen = await engine.see(namedImageId('a'), bitmapOf(nothing));
    expect(seen).toMatchObject({ ok: false, failure: { code: 'eyes-failed' } });
    expect(await engine.answer(askingFourth)).toEqual(seen);
  });
});
