import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web/wasm';
import type { ImageId } from '../../../src/kernel/image-id.ts';
import type { LinkContext } from '../../../src/domain/lcl/link-context.ts';
import { succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { EngineFailure, OpeningEvent } from '../../protocol/engine.ts';
import type { MiniEngine } from '../../protocol/mini-engine.ts';
import { fakeCache } from '../../offline/testing/fake-cache.ts';
import { keptCentresIn } from '../../files/kept-centres.ts';
import { createMiniEngine } from '../mini-engine.ts';
import type { OpenedModel } from '../open-model.ts';
import type { RgbaPicture } from '../pretrained-encoder/reference-pictures.ts';
import { modelUrl, readShipped, unwrap } from './shipped-model.ts';
import { blue, red, stripedReference } from './striped-pictures.ts';

/** The manifest and the reference of Mini's own weights. */
export const shippedMini = readShipped();
/** Folder of a tiny DINOv2 of random weights, with a closing slash. */
export const tinyDinov2 = new URL('../../../e2e/fixtures/hub/tiny-dinov2/', import.meta.url);
export const DINOV2_GRAPH = 'onnx/model_q4.onnx';
const paths = ['config.json', 'preprocessor_config.json', DINOV2_GRAPH];
const pretrained = {
  modelId: 'dinov2-small' as const,
  planId: 'q4',
  repository: 'onnx-community/dinov2-small',
  revision: 'a'.repeat(40),
  files: paths.map((path) => ({ path, bytes: 1, sha256: 'b'.repeat(64) })),
};

/** What differs from an encoder that opens. */
export interface OddEncoder {
  /** Files that are changed, or `null` for those that are gone. */
  readonly files?: Readonly<Record<string, Uint8Array<ArrayBuffer> | null>>;
  readonly referencePictures?: Outcome<readonly RgbaPicture[], EngineFailure>;
  readonly withoutEncoder?: boolean;
  readonly cache?: ReturnType<typeof fakeCache>;
}

/** Opens Mini's own weights with the tiny DINOv2, on the runtime that the worker uses, in Node. */
export async function openWithEncoder(odd: OddEncoder = {}) {
  const { files = {}, referencePictures, withoutEncoder = false, cache = fakeCache() } = odd;
  const shown = new Map<ImageBitmap, RgbaPicture>();
  const events: OpeningEvent[] = [];
  let opened: OpenedModel | null = null;
  const engine = createMiniEngine({
    planDevice: () =>
      Promise.resolve(succeed({ device: 'wasm', runtime: 'wasm', leftWebgpuBecause: null })),
    runtimeBytes: () => 0,
    loadRuntime: () => {
      ort.env.wasm.numThreads = 1;
      return Promise.resolve(succeed(ort));
    },
    fetching: {
      fetch: (url) =>
        Promise.resolve(new Response(new Uint8Array(readFileSync(new URL(String(url)))))),
      stallMs: 10_000,
    },
    pretrainedEncoder: {
      openKeptModel: () => ({
        throwDamagedAway: () => Promise.resolve([]),
        read: (path) => {
          const other = files[path];
          return Promise.resolve(
            other === undefined ? new Uint8Array(readFileSync(new URL(path, tinyDinov2))) : other,
          );
        },
      }),
      centres: keptCentresIn(cache.open),
      referencePictures: () => Promise.resolve(referencePictures ?? succeed(stripedReference)),
    },
    readPixels: (bitmap, scale) => {
      const { rgba, width, height } = shown.get(bitmap) ?? red(0);
      return scale(rgba, width, height);
    },
    onOpened: (value) => {
      opened = value;
    },
  });
  const request = { modelUrl: modelUrl.href, ...(!withoutEncoder && { pretrained }) };
  const outcome = await engine.open(request, (event) => events.push(event));
  const bitmapOf = (pixels: RgbaPicture) => {
    const bitmap = { close: () => undefined } as unknown as ImageBitmap;
    shown.set(bitmap, pixels);
    return bitmap;
  };
  return { engine, outcome, events, bitmapOf, opened: () => opened };
}

/** The picture of a name. */
export const namedImageId = (name: string) => name.padEnd(64, '0') as ImageId;
/** Three demonstrations of two concepts, of the pictures that `showFour` shows. */
export const taughtThree = {
  supportSet: [
    { demonstrationId: 'd1', imageId: namedImageId('a'), label: 'blicket' },
    { demonstrationId: 'd2', imageId: namedImageId('b'), label: 'dax' },
    { demonstrationId: 'd3', imageId: namedImageId('c'), label: 'blicket' },
  ],
  labels: ['blicket', 'dax'],
};
/** The question about the fourth of those pictures. */
export const askingFourth: LinkContext = {
  ...taughtThree,
  query: { imageId: namedImageId('d'), source: 'query.png' },
};

/** Shows the engine what was taught, and what is asked about. */
export async function showFour(engine: MiniEngine, bitmapOf: (pixels: RgbaPicture) => ImageBitmap) {
  const pictures = { a: red(1), b: blue(2), c: red(3), d: red(6) };
  for (const [name, pixels] of Object.entries(pictures)) {
    unwrap(await engine.see(namedImageId(name), bitmapOf(pixels)));
  }
}
