import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web/wasm';
import type { Outcome } from '../../../src/kernel/outcome.ts';
import { createDecoder } from '../decoder/decoder.ts';
import { createEncoder } from '../encoder/encoder.ts';
import { parseManifest } from '../weights/manifest.ts';
import { createPointer } from '../spelling/pointer.ts';
import { parseReference } from '../weights/reference.ts';
import { sessionOptions } from '../../runtime/session-options.ts';

/** Folder of the weights that ship, with a closing slash. */
export const modelUrl = new URL('../../../public/models/mini/', import.meta.url);

export function unwrap<Value>(outcome: Outcome<Value, unknown>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** The graphs that ship, on the runtime that the page uses, in Node. The caller that opens them releases them. */
export async function openShipped() {
  ort.env.wasm.numThreads = 1;
  const { manifest, reference } = readShipped();
  const graph = (name: string) => new Uint8Array(readFileSync(new URL(name, modelUrl)));
  const options = sessionOptions('wasm');
  const encoder = unwrap(await createEncoder(ort, graph('encoder.onnx'), options, manifest));
  const decoder = unwrap(await createDecoder(ort, graph('decoder.onnx'), options, manifest));
  const pointer = unwrap(await createPointer(ort, graph('pointer.onnx'), options, manifest));
  return {
    manifest,
    reference,
    encoder,
    decoder,
    pointer,
    async release() {
      unwrap(await encoder.release());
      await decoder.release();
      await pointer.release();
    },
  };
}

/** The manifest of the weights that ship. */
export function readShipped() {
  const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, modelUrl), 'utf8'));
  const manifest = unwrap(parseManifest(json('manifest.json')));
  return { manifest, reference: unwrap(parseReference(json(manifest.reference), manifest)) };
}
