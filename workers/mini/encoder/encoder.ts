import type { InferenceSession } from 'onnxruntime-web';
import type { Outcome } from '../../../src/kernel/outcome.ts';
import type { EngineFailure } from '../../protocol/engine.ts';
import { runtimeOutcome } from '../../files/engine-failure.ts';
import { encodeLooks, pixelsOfLooks, type Features } from './looks.ts';
import type { Manifest } from '../weights/manifest.ts';
import { squeeze } from './squeeze.ts';
import { runGraph } from '../../runtime/run-graph.ts';
import type { Ort } from '../../runtime/runtime.ts';

export type { Features } from './looks.ts';

/**
 * Brings a picture to the encoder's input size, in one view or several. `rgba` holds `width`×`height` pixels, not
 * premultiplied.
 */
export type Scale = (
  rgba: Uint8ClampedArray | Uint8Array,
  width: number,
  height: number,
) => Float32Array<ArrayBuffer>;

/** Turns pictures into features. Owns its `InferenceSession`, and whoever creates it releases it. */
export interface Encoder {
  readonly scale: Scale;
  /**
   * `pixels` is the result of `scale`. Fails with `runtime-failed`, or with `eyes-failed` if the encoder is not Mini's
   * own.
   */
  encode(pixels: Float32Array): Promise<Outcome<Features, EngineFailure>>;
  release(): Promise<Outcome<unknown, EngineFailure>>;
}

/** Mini's own; it reads RGB in 0..1, [3, pictureSize, pictureSize] for each look. `graph` is the bytes of `encoder.onnx`. Fails with `runtime-failed`. */
export function createEncoder(
  ort: Ort,
  graph: Uint8Array,
  options: InferenceSession.SessionOptions,
  { pictureSize, featureSize }: Manifest,
): Promise<Outcome<Encoder, EngineFailure>> {
  return runtimeOutcome('creating the encoder', async () => {
    const session = await ort.InferenceSession.create(graph, options);
    const encodeLook = (look: Float32Array) =>
      runtimeOutcome('encoding a picture', async () => {
        const input = new ort.Tensor('float32', look, [1, 3, pictureSize, pictureSize]);
        return runGraph(session, { pixels: input }, ['features'], (output) => {
          const features = output('features');
          if (features.length !== featureSize) throw new Error('the encoder gave no features');
          if (!features.every(Number.isFinite)) throw new Error('a feature is not a number');
          return Float32Array.from(features);
        });
      });
    return {
      scale: (rgba, width, height) =>
        pixelsOfLooks(width, height, (region) => squeeze(rgba, width, region, pictureSize)),
      encode: (pixels) => encodeLooks(pixels, 3 * pictureSize * pictureSize, encodeLook),
      release: () => runtimeOutcome('releasing the encoder', () => session.release()),
    };
  });
}
