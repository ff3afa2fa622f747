import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/kernel/image-id.ts';
import { type LabelledPicture, type SupportSet } from '../../src/domain/lcl/support-set.ts';
import type { EngineFailure, OpeningEvent } from '../protocol/engine.ts';
import { createMiniEngine } from './mini-engine.ts';
import type { Model } from './model.ts';
import type { OpenedModel } from './open-model.ts';
import { asking, numberedImageId, QUERY } from './testing/asking.ts';
import { modelUrl, unwrap, readShipped } from './testing/shipped-model.ts';

// The engine with the weights that ship with the app, on the runtime that it uses, in Node.
const { reference } = readShipped();
let opened: OpenedModel;
let model: Model;
const asked: string[] = [];
const events: OpeningEvent[] = [];
const pictures = new Map<ImageBitmap, Float32Array>();

const engine = createMiniEngine({
  planDevice: () =>
    Promise.resolve({
      ok: true,
      value: { device: 'wasm', runtime: 'wasm', leftWebgpuBecause: null },
    }),
  runtimeBytes: () => 0,
  loadRuntime: () => {
    ort.env.wasm.numThreads = 1;
    return Promise.resolve({ ok: true, value: ort });
  },
  fetching: {
    fetch: (url) => {
      asked.push(String(url).replace(modelUrl.href, ''));
      return Promise.resolve(new Response(new Uint8Array(readFileSync(new URL(String(url))))));
    },
    stallMs: 10_000,
  },
  readPixels: (bitmap) => pictures.get(bitmap) ?? new Float32Array(),
  onOpened: (value) => {
    opened = value;
  },
});

beforeAll(async () => {
  unwrap(await engine.open({ modelUrl: modelUrl.href }, (event) => events.push(event)));
  model = opened.model;
}, 60_000);

/** The reference's pictures as demonstrations, with labels that the test chooses. */
function supportSetWith(...labels: string[]): SupportSet {
  return labels.map((label, n) => ({
    demonstrationId: `d${n}`,
    imageId: numberedImageId(n % reference.demonstrations.length),
    label,
  }));
}

describe('the engine', () => {
  it('opens in the order probing, downloading, compiling, checking', () => {
    const kinds = events.map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(['probing', 'downloading', 'compiling', 'checking']);
    expect(opened.ready).toEqual({
      device: 'wasm',
      runtime: 'wasm',
      modelName: model.manifest.name,
      manifestSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      fellBackBecause: null,
      threads: 1,
    });
  });

  it('fetches its encoder and decoder, and nothing to spell with', () => {
    expect(asked.toSorted()).toEqual([
      'decoder.onnx',
      'encoder.onnx',
      'manifest.json',
      model.manifest.reference,
    ]);
  });

  const bitmapOf = (pixels: Float32Array) => {
    const bitmap = { close: () => undefined } as ImageBitmap;
    pictures.set(bitmap, pixels);
    return bitmap;
  };
  const size = () => model.manifest.pictureSize;
  const show = (id: ImageId, rgba: Uint8ClampedArray) =>
    engine.see(id, bitmapOf(model.encoder.scale(rgba, size(), size())));

  it('sees pictures, names those it has not seen, and answers as the reference does', async () => {
    const supportSet: LabelledPicture[] = reference.demonstrations.map(({ label }, n) => ({
      demonstrationId: `d${n}`,
      imageId: numberedImageId(n),
      label,
    }));
    const linkContext = asking(
      supportSet,
      reference.labels.map(({ label }) => label),
    );
    expect(await engine.answer(linkContext)).toEqual(failure('picture-unseen', numberedImageId(0)));
    for (const [n, { rgba }] of reference.demonstrations.entries())
      unwrap(await show(numberedImageId(n), rgba));
    expect(await engine.unseen([numberedImageId(0), QUERY])).toEqual([QUERY]);
    unwrap(await show(QUERY, reference.query.rgba));
    const { full } = unwrap(await engine.answer(linkContext));
    for (const [n, { logProbability }] of reference.labels.entries()) {
      expect(Math.abs((full.labels[n] ?? NaN) - logProbability)).toBeLessThan(reference.tolerance);
    }
  });

  it('scores a frame: the same scores, while a question waits and is answered too', async () => {
    const linkContext = asking(supportSetWith('wug', 'toma'));
    const bitmap = bitmapOf(model.encoder.scale(reference.query.rgba, size(), size()));
    const answering = engine.answer(linkContext);
    const seen = unwrap(await engine.scoreFrame(bitmap, linkContext));
    expect(Math.abs(seen.none - unwrap(await answering).full.none)).toBeLessThan(1e-4);
    expect(seen.labels).toHaveLength(2);
  });

  it('scores a batch: a row under parts of the support set is the answer without the rest', async () => {
    const linkContext = asking(supportSetWith('wug', 'toma', 'wug'));
    const { full, without } = unwrap(await engine.answer(linkContext));
    const rows = [{ imageId: QUERY }, { imageId: QUERY, shown: ['d1', 'd2'] }];
    const scored = unwrap(await engine.scoreBatch({ taught: linkContext, rows }));
    const withoutFirst = without.find(({ demonstrationId }) => demonstrationId === 'd0')?.scores;
    for (const [row, expected] of [full, withoutFirst].entries()) {
      expect(Math.abs((scored[row]?.none ?? NaN) - (expected?.none ?? NaN))).toBeLessThan(1e-5);
      for (const [label, score] of (expected?.labels ?? []).entries())
        expect(Math.abs((scored[row]?.labels[label] ?? NaN) - score)).toBeLessThan(1e-5);
    }
    expect(unwrap(await engine.scoreBatch({ taught: linkContext, rows: [] }))).toEqual([]);
  });

  it('says nothing sure in a row that may look at nothing', async () => {
    const linkContext = asking(supportSetWith('wug', 'toma'));
    const rows = [{ imageId: QUERY, shown: [] }];
    const [scores] = unwrap(await engine.scoreBatch({ taught: linkContext, rows }));
    expect(scores?.labels.every(Number.isFinite)).toBe(true);
    expect(Math.exp(scores?.none ?? NaN)).toBeGreaterThan(0.5);
  });

  it('neither drops a question for a batch nor a batch for a question', async () => {
    const linkContext = asking(supportSetWith('wug', 'toma'));
    const answering = engine.answer(linkContext);
    const batch = engine.scoreBatch({ taught: linkContext, rows: [{ imageId: QUERY }] });
    unwrap(await answering);
    unwrap(await batch);
    const unseen = [{ imageId: numberedImageId(98) }];
    expect(await engine.scoreBatch({ taught: linkContext, rows: unseen })).toEqual(
      failure('picture-unseen', numberedImageId(98)),
    );
  });

  it('drops a question that waits when a later one comes', async () => {
    const linkContext = asking(supportSetWith('wug', 'toma'));
    const answers = await Promise.all([1, 2, 3].map(() => engine.answer(linkContext)));
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, true]);
    expect(answers[0]).toMatchObject({ failure: { code: 'superseded' } });
  });
});

function failure(code: EngineFailure['code'], detail: string) {
  return { ok: false, failure: { code, detail } };
}
