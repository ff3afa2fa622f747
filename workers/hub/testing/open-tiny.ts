import * as ort from 'onnxruntime-web/wasm';
import { readTinyFile } from '../../../e2e/fixtures/hub/tiny-folders.ts';
import { hubModel } from '../../../src/domain/models/hub-models.ts';
import type { PretrainedModel } from '../../../src/domain/models/pretrained-model.ts';
import type { Ort } from '../../runtime/runtime.ts';
import { loadLibrary, serveKeptFiles, type Library, type ReadFile } from '../load-library.ts';
import { openVisionLanguageModel } from '../open-vision-language-model.ts';
import type { VisionLanguageModel } from '../vision-language-model.ts';

export const TINY: PretrainedModel = {
  modelId: 'smolvlm-256m',
  planId: 'q4',
  repository: 'tests/tiny-smolvlm',
  revision: '0'.repeat(40),
  files: [],
};

/** The next generation, which shares the graphs and has names and a template of its own. */
export const TINY_SMOLVLM2: PretrainedModel = {
  ...TINY,
  modelId: 'smolvlm2-256m',
  repository: 'tests/tiny-smolvlm2',
};

/** The other architecture, which has states of convolutions beside keys and values. */
export const TINY_LFM2: PretrainedModel = {
  ...TINY,
  modelId: 'lfm2.5-vl-450m',
  repository: 'tests/tiny-lfm2-vl',
};

/** Two towers, one for pictures and one for names. */
export const TINY_SIGLIP2: PretrainedModel = {
  ...TINY,
  modelId: 'siglip2-base-names',
  planId: 'q8',
  repository: 'tests/tiny-siglip2',
};

/** Reads the files of a tiny model. */
export const readTinyOf = ({ repository }: PretrainedModel): ReadFile => {
  const name = repository.replace('tests/', '');
  return (path) => {
    const bytes = readTinyFile(name, path);
    return Promise.resolve(bytes && Uint8Array.from(bytes));
  };
};

/** A file of the tiny SmolVLM by its path. */
export const readTiny = readTinyOf(TINY);

/** The runtime's WebAssembly in Node, one thread. */
export function runtimeInNode(): Ort {
  ort.env.wasm.numThreads = 1;
  // Otherwise the library uses the server of its maker.
  ort.env.wasm.wasmPaths = new URL(
    '../../../node_modules/onnxruntime-web/dist/',
    import.meta.url,
  ).href;
  return ort as unknown as Ort;
}

/** The library of pretrained models in Node, reading the tiny model's files. */
export async function tinyLibrary(model = TINY): Promise<Library> {
  const library = await loadLibrary(runtimeInNode());
  serveKeptFiles(library, model, readTinyOf(model));
  return library;
}

/** A tiny model (`training/tiny`) on WebAssembly. */
export async function openTiny(model = TINY): Promise<VisionLanguageModel> {
  const [plan] = hubModel(model.modelId).plans;
  if (!plan) throw new Error('the model has no plan');
  return openVisionLanguageModel(await tinyLibrary(model), model, plan, 'wasm');
}

/** A picture of one colour, as `see` takes it. */
export function plainPixels(
  { pictureSize }: Pick<VisionLanguageModel, 'pictureSize'>,
  [red, green, blue]: readonly [number, number, number],
): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(pictureSize ** 2 * 4);
  for (let at = 0; at < rgba.length; at += 4) rgba.set([red, green, blue, 255], at);
  return rgba;
}
