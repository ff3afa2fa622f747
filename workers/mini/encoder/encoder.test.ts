import { describe, expect, it } from 'vitest';
import type { Ort } from '../../runtime/runtime.ts';
import type { Manifest } from '../weights/manifest.ts';
import { createEncoder } from './encoder.ts';

const manifest = { pictureSize: 2, featureSize: 3 } as Manifest;

/** An encoder on a runtime that returns these numbers, and a count of its tensors that are not disposed of. */
async function encoderThatGives(numbers: readonly number[]) {
  let alive = 0;
  class Tensor {
    constructor(
      readonly type: string,
      readonly data: Float32Array,
    ) {
      alive++;
    }
    dispose() {
      alive--;
    }
  }
  const run = () =>
    Promise.resolve({ features: new Tensor('float32', Float32Array.from(numbers)) });
  const InferenceSession = { create: () => Promise.resolve({ run }) };
  const ort = { Tensor, InferenceSession } as unknown as Ort;
  const encoder = await createEncoder(ort, Uint8Array.of(), {}, manifest);
  if (!encoder.ok) throw new Error('it was not created');
  return { encoder: encoder.value, alive: () => alive };
}

describe('the encoder', () => {
  const pixels = new Float32Array(3 * 2 * 2);

  it('returns features, and leaves no tensor behind', async () => {
    const { encoder, alive } = await encoderThatGives([1, 2, 3]);
    expect(await encoder.encode(pixels)).toEqual({ ok: true, value: Float32Array.of(1, 2, 3) });
    expect(alive()).toBe(0);
  });

  it.each([
    ['too few', [1, 2]],
    ['no', []],
    ['broken', [1, NaN, 3]],
  ])('fails where the runtime gives %s features, and leaves no tensor behind', async (_, given) => {
    const { encoder, alive } = await encoderThatGives(given);
    const failed = await encoder.encode(pixels);
    expect(failed).toMatchObject({ ok: false, failure: { code: 'runtime-failed' } });
    expect(alive()).toBe(0);
  });
});
