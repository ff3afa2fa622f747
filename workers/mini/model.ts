import { succeed, type Outcome } from '../../src/kernel/outcome.ts';
import type { Device, EngineFailure } from '../protocol/engine.ts';
import { createDecoder, type Decoder } from './decoder/decoder.ts';
import { createEncoder, type Encoder } from './encoder/encoder.ts';
import { runtimeOutcome } from '../files/engine-failure.ts';
import type { Manifest } from './weights/manifest.ts';
import type { Ort } from '../runtime/runtime.ts';
import { sessionOptions } from '../runtime/session-options.ts';
import type { Weights } from './weights/weights.ts';

/** The encoder and the decoder on one device. */
export interface Model {
  readonly manifest: Manifest;
  /** Mini's own encoder, or a pretrained one in its place. Features of one mean nothing to the other. */
  readonly encoder: Encoder;
  readonly decoder: Decoder;
}

/**
 * Creates both sessions on a device. Their first runs are those of the self-test: the first question does not wait for
 * shaders then. Fails with `runtime-failed`. In that case this runtime must not be used any more.
 */
export async function compileModel(
  ort: Ort,
  manifest: Manifest,
  weights: Weights,
  device: Device,
): Promise<Outcome<Model, EngineFailure>> {
  const options = sessionOptions(device);
  const encoder = await createEncoder(ort, weights.encoder, options, manifest);
  if (!encoder.ok) return encoder;
  const decoder = await createDecoder(ort, weights.decoder, options, manifest);
  if (!decoder.ok) return decoder;
  return succeed({ manifest, encoder: encoder.value, decoder: decoder.value });
}

/** Ends both sessions. Fails with `runtime-failed`. */
export async function releaseModel({
  encoder,
  decoder,
}: Model): Promise<Outcome<unknown, EngineFailure>> {
  const released = await encoder.release();
  if (!released.ok) return released;
  return runtimeOutcome('releasing the decoder', () => decoder.release());
}
