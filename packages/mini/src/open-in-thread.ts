import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { fail, succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import { createMiniEngine } from '../../../workers/mini/mini-engine.ts';
import { releaseModel } from '../../../workers/mini/model.ts';
import type { Ort } from '../../../workers/runtime/load-build.ts';
import { unlessAborted } from './calls-in-turn.ts';
import { createMini } from './create-mini.ts';
import { decodeQuestion } from './decode-question.ts';
import type { Mini, MiniFailure, OpenOptions } from './mini-types.ts';

/** The pixels of a picture, four bytes each: red, green, blue, alpha. Node decodes no pictures, so bring a decoder. */
export interface NodePicture {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** The pixels as the engine takes a bitmap. */
interface PixelBitmap extends ImageBitmap {
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Opens the model in this thread, on the runtime that is given. What is opened is released, also after an abort. */
export async function openInThread(
  { modelUrl, device, onProgress = () => undefined, signal }: OpenOptions,
  loadRuntime: () => Promise<Ort>,
): Promise<Outcome<Mini<NodePicture>, MiniFailure>> {
  if (device === 'webgpu')
    return fail({
      code: 'device-unavailable',
      detail: 'in Node this package has WebAssembly alone',
    });
  const { inTurn, ...engine } = createMiniEngine({
    planDevice: () =>
      Promise.resolve(succeed({ device: 'wasm', runtime: 'wasm', leftWebgpuBecause: null })),
    runtimeBytes: () => 0,
    loadRuntime: async () => succeed(await loadRuntime()),
    fetching: { fetch: fetchAnywhere, stallMs: 30_000 },
    readPixels: (bitmap, scale) => scale((bitmap as PixelBitmap).data, bitmap.width, bitmap.height),
  });
  const { decode, releasePointer } = decodeQuestion(inTurn, fetchAnywhere);
  const release = () =>
    inTurn(async ({ model }) => {
      await releasePointer();
      return releaseModel(model);
    });
  const { href } = new URL(modelUrl);
  const opening = engine.open({ modelUrl: href.endsWith('/') ? href : `${href}/` }, onProgress);
  const opened = await unlessAborted(signal, opening);
  if (!opened.ok) {
    // The signal ended the waiting, and the opening goes on. Its end comes before this turn.
    void release();
    return opened;
  }
  return succeed(
    createMini<NodePicture>({
      engine: { ...engine, decode },
      ready: opened.value,
      bitmapOf: (picture) => Promise.resolve(bitmapOf(picture)),
      lost: new Promise(() => undefined),
      close: () => void release(),
    }),
  );
}

/** Node's own fetch knows no files. */
const fetchAnywhere: typeof fetch = async (address, init) => {
  const url = new URL(address instanceof Request ? address.url : address);
  if (url.protocol !== 'file:') return fetch(address, init);
  return new Response(await readFile(fileURLToPath(url)));
};

function bitmapOf({ data, width, height }: NodePicture): Outcome<PixelBitmap, MiniFailure> {
  if (width > 0 && height > 0 && data.length === 4 * width * height)
    return succeed({ data, width, height, close: () => undefined });
  return fail({
    code: 'picture-unreadable',
    detail: `${data.length} bytes are not ${width}×${height} pixels of four bytes`,
  });
}
