import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { fail, succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import { createMiniEngine } from '../../../workers/mini/mini-engine.ts';
import type { Ort } from '../../../workers/runtime/load-build.ts';
import { unlessAborted } from './calls-in-turn.ts';
import { createMini } from './create-mini.ts';
import { decodeQuestion } from './decode-question.ts';
import type { Mini, MiniFailure, OpenOptions } from './mini-types.ts';

export type { Outcome } from '../../../src/kernel/outcome.ts';
export type { RankedCandidate } from '../../../src/domain/lcl/answer.ts';
export type { CandidateScores } from '../../../src/domain/lcl/scores.ts';
export type { Device, OpeningEvent } from '../../../workers/protocol/engine.ts';
export type * from './mini-types.ts';
export type { DecodedAnswer } from './protocol.ts';
export { readPrototypes, type Prototypes, type PrototypeConcept } from './prototypes.ts';

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

/**
 * Opens the model in this thread of Node, on one thread of WebAssembly. `modelUrl` may be a `file:` address. The device
 * is always WebAssembly.
 */
export async function openMini({
  modelUrl,
  device,
  onProgress = () => undefined,
  signal,
}: OpenOptions): Promise<Outcome<Mini<NodePicture>, MiniFailure>> {
  if (device === 'webgpu')
    return fail({
      code: 'device-unavailable',
      detail: 'in Node this package has WebAssembly alone',
    });
  const { inTurn, ...engine } = createMiniEngine({
    planDevice: () =>
      Promise.resolve(succeed({ device: 'wasm', runtime: 'wasm', leftWebgpuBecause: null })),
    runtimeBytes: () => 0,
    loadRuntime: async () => succeed(await loadBesideScript()),
    fetching: { fetch: fetchAnywhere, stallMs: 30_000 },
    readPixels: (bitmap, scale) => scale((bitmap as PixelBitmap).data, bitmap.width, bitmap.height),
  });
  const { href } = new URL(modelUrl);
  const opening = engine.open({ modelUrl: href.endsWith('/') ? href : `${href}/` }, onProgress);
  const opened = await unlessAborted(signal, opening);
  if (!opened.ok) return opened;
  return succeed(
    createMini<NodePicture>({
      engine: { ...engine, ...decodeQuestion(inTurn, fetchAnywhere) },
      ready: opened.value,
      bitmapOf: (picture) => Promise.resolve(bitmapOf(picture)),
      lost: new Promise(() => undefined),
      close: () => void inTurn(({ model: { encoder, decoder } }) => releaseBoth(encoder, decoder)),
    }),
  );
}

async function releaseBoth(
  encoder: { release(): Promise<unknown> },
  decoder: { release(): Promise<unknown> },
) {
  await encoder.release();
  await decoder.release();
  return succeed(null);
}

async function loadBesideScript(): Promise<Ort> {
  const { href } = new URL('./runtime/ort.wasm.min.mjs', import.meta.url);
  const ort = (await import(/* webpackIgnore: true */ href)) as Ort;
  ort.env.logLevel = 'error';
  ort.env.wasm.numThreads = 1;
  return ort;
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
