import type * as transformers from '@huggingface/transformers';
import type { PretrainedModel } from '../../src/domain/models/pretrained-model.ts';
import type { Ort } from '../runtime/runtime.ts';

export type Library = typeof transformers;

/** Returns a file of the model by its path, or `null` if the model has no file of that name. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;

/** No request ever goes to this address. Everything that the library asks for comes from the kept files. */
const NOWHERE = 'https://kept.invalid/';

/**
 * The library of pretrained models, set up with the onnxruntime that is loaded already. Its own address of the runtime,
 * on a server of its maker, is never used. Call it once in a worker's life, because both never release what they are
 * given.
 */
export async function loadLibrary(
  ort: Ort,
  importLibrary: () => Promise<Library> = () => import('@huggingface/transformers'),
): Promise<Library> {
  // The library looks here first for a runtime. Otherwise it would set up the one that it was built with.
  Object.assign(globalThis, { [Symbol.for('onnxruntime')]: ort });
  const library = await importLibrary();
  const { env, LogLevel } = library;
  env.logLevel = LogLevel.ERROR;
  env.remoteHost = NOWHERE;
  env.remotePathTemplate = '{model}/';
  env.allowLocalModels = false;
  env.useBrowserCache = false;
  env.useFSCache = false;
  env.useWasmCache = false;
  // A file that is not kept counts as missing, because the library asks for files that not every model has.
  env.fetch = () => Promise.resolve(new Response(null, { status: 404 }));
  return library;
}

/** Lets the library read this model, and no other, from its files. */
export function serveKeptFiles({ env }: Library, { repository }: PretrainedModel, read: ReadFile) {
  const folder = `${NOWHERE}${repository}/`;
  env.useCustomCache = true;
  env.customCache = {
    match: async (address: string) => {
      if (!address.startsWith(folder)) return undefined;
      const bytes = await read(decodeURIComponent(address.slice(folder.length)));
      // The library reads this header to allocate its buffer.
      const headers = { 'content-length': String(bytes?.length) };
      return bytes ? new Response(bytes, { headers }) : undefined;
    },
    put: () => Promise.resolve(),
  };
}
