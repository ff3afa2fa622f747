import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as ort from 'onnxruntime-web/wasm';
import { succeed } from '../../../src/kernel/outcome.ts';
import { releaseModel } from '../../../workers/mini/model.ts';
import { openModel } from '../../../workers/mini/open-model.ts';
import { createPointer } from '../../../workers/mini/spelling/pointer.ts';
import { sessionOptions } from '../../../workers/runtime/session-options.ts';
import { linkDemonstrations, type Graphs } from './link-demonstrations.ts';
import { type Subject, must } from './subject.ts';

/** A subject that also exposes its graphs, so that the bench can time the app's own way to an answer. */
export interface OpenedSubject extends Subject, Graphs {}

/**
 * Opens the model of a folder with `manifest.json`, in the same way as the app, self-test included. It runs on one thread
 * of onnxruntime's WebAssembly. The caller releases it.
 */
export async function openSubject(modelsDir: string): Promise<OpenedSubject> {
  const modelUrl = pathToFileURL(`${resolve(modelsDir)}/`).href;
  const { model } = must(
    await openModel({ modelUrl }, () => undefined, {
      planDevice: () =>
        Promise.resolve(succeed({ device: 'wasm', runtime: 'wasm', leftWebgpuBecause: null })),
      runtimeBytes: () => 0,
      loadRuntime: () => {
        ort.env.wasm.numThreads = 1;
        return Promise.resolve(succeed(ort));
      },
      fetching: {
        fetch: async (url) => new Response(await readFile(new URL(String(url)))),
        stallMs: 30_000,
      },
    }),
  );
  // The app does not use the pointer, because it never spells an answer.
  const spells = new Uint8Array(await readFile(new URL('pointer.onnx', modelUrl)));
  const pointer = must(await createPointer(ort, spells, sessionOptions('wasm'), model.manifest));
  const { name, encoder, decoder } = model.manifest;
  const shortHash = ({ sha256 }: { readonly sha256: string }) => sha256.slice(0, 12);
  return {
    model,
    pointer,
    weights: `${name}, encoder ${shortHash(encoder)}, decoder ${shortHash(decoder)}`,
    pictureSize: model.manifest.pictureSize,
    scale: (rgba, width, height) => model.encoder.scale(rgba, width, height),
    async encode(pictures) {
      const features: Float32Array[] = [];
      // The pictures are encoded one by one, as in the app. A batch is no faster on one thread.
      for (const pixels of pictures) features.push(must(await model.encoder.encode(pixels)));
      return features;
    },
    link: (demonstrations) => linkDemonstrations({ model, pointer }, demonstrations),
    async release() {
      await pointer.release();
      must(await releaseModel(model));
    },
  };
}
