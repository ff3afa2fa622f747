import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ImageId } from '../../../src/kernel/image-id.ts';
import type { LinkContext } from '../../../src/domain/lcl/link-context.ts';
import { succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { Scores } from '../../../src/domain/lcl/scores.ts';
import type { EngineFailure, OpeningEvent } from '../../protocol/engine.ts';
import type { MiniEngine } from '../../protocol/mini-engine.ts';
import { fakeCache } from '../../offline/testing/fake-cache.ts';
import { centroidLikeness } from '../decoder/centroid-likeness.ts';
import { keptCentresIn } from '../../files/kept-centres.ts';
import { createMiniEngine } from '../mini-engine.ts';
import type { OpenedModel } from '../open-model.ts';
import { featureNorm } from '../weights/reference.ts';
import type { RgbaPicture } from './reference-pictures.ts';
import { modelUrl, unwrap, readShipped } from '../testing/shipped-model.ts';
import { blue, red, stripedReference } from '../testing/striped-pictures.ts';

// Mini's own weights and a tiny DINOv2 of random weights, on the runtime that the worker uses, in Node.
const shipped = readShipped();
const mini = shipped.manifest.name;
const tiny = new URL('../../../e2e/fixtures/hub/tiny-dinov2/', import.meta.url);
const GRAPH = 'onnx/model_q4.onnx';
const paths = ['config.json', 'preprocessor_config.json', GRAPH];
const pretrained = {
  modelId: 'dinov2-small' as const,
  planId: 'q4',
  repository: 'onnx-community/dinov2-small',
  revision: 'a'.repeat(40),
  files: paths.map((path) => ({ path, bytes: 1, sha256: 'b'.repeat(64) })),
};
const encode = (text: string) => new TextEncoder().encode(text);

interface Odd {
  /** Files that are changed, or `null` for those that are gone. */
  readonly files?: Readonly<Record<string, Uint8Array<ArrayBuffer> | null>>;
  readonly referencePictures?: Outcome<readonly RgbaPicture[], EngineFailure>;
  readonly withoutEncoder?: boolean;
  readonly cache?: ReturnType<typeof fakeCache>;
}

async function open(odd: Odd = {}) {
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
            other === undefined ? new Uint8Array(readFileSync(new URL(path, tiny))) : other,
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

// Each test opens both of Mini's graphs, and some open them several times.
vi.setConfig({ testTimeout: 60_000 });

const idOf = (name: string) => name.padEnd(64, '0') as ImageId;
const taught = {
  supportSet: [
    { demonstrationId: 'd1', imageId: idOf('a'), label: 'blicket' },
    { demonstrationId: 'd2', imageId: idOf('b'), label: 'dax' },
    { demonstrationId: 'd3', imageId: idOf('c'), label: 'blicket' },
  ],
  labels: ['blicket', 'dax'],
};
const asking: LinkContext = { ...taught, query: { imageId: idOf('d'), source: 'query.png' } };

async function showAll(engine: MiniEngine, bitmapOf: (pixels: RgbaPicture) => ImageBitmap) {
  const pictures = { a: red(1), b: blue(2), c: red(3), d: red(6) };
  for (const [name, pixels] of Object.entries(pictures)) {
    unwrap(await engine.see(idOf(name), bitmapOf(pixels)));
  }
}

describe('Mini with a pretrained encoder', () => {
  let better: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    better = await open();
    await showAll(better.engine, better.bitmapOf);
  }, 60_000);

  it('names its encoder, and reports the progress of opening it', () => {
    expect(unwrap(better.outcome)).toMatchObject({
      modelName: `${mini} + DINOv2 small`,
      pretrainedEncoder: { name: 'DINOv2 small', leftBecause: null },
    });
    const progress = better.events.filter(({ kind }) => kind === 'opening-eyes');
    expect(progress).toEqual(
      [0, 1, 2, 3, 4].map((done) => ({ kind: 'opening-eyes', done, total: 4 })),
    );
  });

  it('computes features of the size and the length that its decoder was trained with', async () => {
    const { encoder } = better.opened()?.model ?? {};
    const { rgba, width, height } = red(5);
    const features = unwrap(await (encoder?.encode(encoder.scale(rgba, width, height)) ?? fails()));
    expect(features.length).toBe(shipped.manifest.featureSize);
    expect(Math.hypot(...features)).toBeCloseTo(featureNorm(shipped.reference), 2);
  });

  it('answers from the encoder’s features, with evidence for every demonstration', async () => {
    const { full, without } = unwrap(await better.engine.answer(asking));
    expect(full.labels[0]).toBeGreaterThan(full.labels[1] ?? NaN);
    expect(without.map(({ demonstrationId }) => demonstrationId)).toEqual(['d1', 'd2', 'd3']);
    const exchanged = {
      ...asking,
      supportSet: asking.supportSet.map((shown) => ({
        ...shown,
        label: shown.label === 'dax' ? 'blicket' : 'dax',
      })),
    };
    const other = unwrap(await better.engine.answer(exchanged));
    expect(other.full.labels[1]).toBeCloseTo(full.labels[0] ?? NaN, 2);
  });

  it('scores a frame with the same encoder', async () => {
    const { full } = unwrap(await better.engine.answer(asking));
    expect(unwrap(await better.engine.scoreFrame(better.bitmapOf(red(6)), taught))).toEqual(full);
  });

  it('has a second opinion: the cosines to the centroids of the same features', async () => {
    const { labels } = unwrap(await better.engine.centroid(asking));
    const { encoder } = better.opened()?.model ?? {};
    const see = async ({ rgba, width, height }: RgbaPicture) =>
      unwrap(await (encoder?.encode(encoder.scale(rgba, width, height)) ?? fails()));
    const shown = [
      { features: await see(red(1)), concept: 0 },
      { features: await see(blue(2)), concept: 1 },
      { features: await see(red(3)), concept: 0 },
    ];
    expect(labels).toEqual(centroidLikeness(shown, await see(red(6)), 2));
    expect(labels[0]).toBeGreaterThan(labels[1] ?? NaN);
    expect(labels.every((cosine) => Math.abs(cosine) <= 1 + 1e-6)).toBe(true);
    const turned = { ...asking, supportSet: asking.supportSet.toReversed() };
    expect(unwrap(await better.engine.centroid(turned)).labels).toEqual(labels);
    const unseen = { ...asking, query: { imageId: idOf('e'), source: 'e.png' } };
    expect(await better.engine.centroid(unseen)).toEqual({
      ok: false,
      failure: { code: 'picture-unseen', detail: idOf('e') },
    });
  });
});

describe('the mean of the reference pictures', () => {
  it('is computed once, kept, and gives the same answers afterwards', async () => {
    const cache = fakeCache();
    const first = await open({ cache });
    const again = await open({ cache });
    const looked = ({ events }: typeof first) =>
      events.filter((event) => event.kind === 'opening-eyes').at(-1);
    expect([looked(first), looked(again)]).toMatchObject([{ done: 4 }, { done: 1 }]);
    for (const { engine, bitmapOf } of [first, again]) await showAll(engine, bitmapOf);
    expect(await again.engine.answer(asking)).toEqual(await first.engine.answer(asking));

    const other = succeed([red(5), ...stripedReference]);
    expect(looked(await open({ cache, referencePictures: other }))).toMatchObject({ done: 5 });
    for (const key of cache.entries.keys()) cache.entries.set(key, new Uint8Array(12));
    expect(looked(await open({ cache }))).toMatchObject({ done: 4 });
  });

  it('is computed again if nothing can be kept', async () => {
    const cache = fakeCache();
    cache.fillUpAfter(0);
    unwrap((await open({ cache })).outcome);
    expect(cache.entries.size).toBe(0);
  });
});

describe('a pretrained encoder that cannot be opened', () => {
  const config = JSON.parse(readFileSync(new URL('config.json', tiny), 'utf8')) as object;
  let answerOfOwn: Scores;
  beforeAll(async () => {
    const own = await open({ withoutEncoder: true });
    expect(unwrap(own.outcome).pretrainedEncoder).toBeUndefined();
    await showAll(own.engine, own.bitmapOf);
    answerOfOwn = unwrap(await own.engine.answer(asking));
  }, 60_000);
  const unreachable = {
    ok: false,
    failure: { code: 'weights-unreachable', detail: 'no network' },
  } as const;

  it.each<[string, Odd, string]>([
    ['a file is gone', { files: { [GRAPH]: null } }, 'model_q4.onnx is no longer on this device'],
    ['a file is no JSON', { files: { 'config.json': encode('<html>') } }, 'config.json'],
    [
      'they are of another family',
      { files: { 'config.json': encode(JSON.stringify({ ...config, model_type: 'bert' })) } },
      'model_type is bert',
    ],
    [
      'nobody can say how a picture is prepared',
      { files: { 'preprocessor_config.json': encode('{}') } },
      'size is not an object',
    ],
    ['the reference pictures do not come', { referencePictures: unreachable }, 'no network'],
  ])('leave Mini its own when %s', async (_, odd, reason) => {
    const { engine, outcome, bitmapOf } = await open(odd);
    expect(unwrap(outcome)).toMatchObject({
      modelName: mini,
      pretrainedEncoder: {
        name: 'DINOv2 small',
        leftBecause: { detail: expect.stringContaining(reason) as string },
      },
    });
    await showAll(engine, bitmapOf);
    expect(unwrap(await engine.answer(asking))).toEqual(answerOfOwn);
  });

  it('leave it to another worker when the runtime rejects their graph', async () => {
    const { engine, outcome, bitmapOf } = await open({ files: { [GRAPH]: encode('no graph') } });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'eyes-failed' } });
    expect(await engine.see(idOf('a'), bitmapOf(red(1)))).toEqual(outcome);
  });

  it('leave it to another worker when the graph returns states of another shape', async () => {
    const odd = encode(JSON.stringify({ ...config, hidden_size: 48 }));
    const { outcome } = await open({ files: { 'config.json': odd } });
    expect(outcome).toMatchObject({
      failure: { code: 'eyes-failed', detail: expect.stringContaining('1×17×64') as string },
    });
  });

  it('leave it to another worker when their features are not numbers', async () => {
    const { engine, outcome, bitmapOf } = await open();
    unwrap(outcome);
    const nothing = { rgba: new Uint8Array(0), width: 80, height: 60 };
    const seen = await engine.see(idOf('a'), bitmapOf(nothing));
    expect(seen).toMatchObject({ ok: false, failure: { code: 'eyes-failed' } });
    expect(await engine.answer(asking)).toEqual(seen);
  });
});

function fails(): never {
  throw new Error('the model was not opened');
}
