import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/domain/image-id.ts';
import type { LinkContext } from '../../src/domain/link-context.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { labelsOf, type LabelledPicture, type SupportSet } from '../../src/domain/support-set.ts';
import type { EngineFailure, OpeningEvent } from '../protocol.ts';
import type { Features } from './encoder.ts';
import { answerQuestion } from './answer-question.ts';
import { createBlockCache } from './block-cache.ts';
import { createMiniEngine } from './mini-engine.ts';
import type { Model } from './model.ts';
import type { OpenedModel } from './open-model.ts';
import { areaAverage } from './preprocess.ts';
import { parseReference, type Reference } from './reference.ts';
import { selfTest } from './self-test.ts';

// The weights that ship with the app, on the runtime that it uses, in Node.
const modelUrl = new URL('../../public/models/mini/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, modelUrl));

function must<Value>(outcome: Outcome<Value, unknown>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

let opened: OpenedModel;
let model: Model;
let reference: Reference;
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
    fetch: (url) =>
      Promise.resolve(new Response(new Uint8Array(readFileSync(new URL(String(url)))))),
    stallMs: 10_000,
  },
  readPixels: (bitmap) => pictures.get(bitmap) ?? new Float32Array(),
  onOpened: (value) => {
    opened = value;
  },
});

beforeAll(async () => {
  must(await engine.open({ modelUrl: modelUrl.href }, (event) => events.push(event)));
  model = opened.model;
  const json: unknown = JSON.parse(read(model.manifest.reference).toString());
  reference = must(parseReference(json, model.manifest));
}, 60_000);

const imageId = (n: number) => String(n).padStart(64, '0') as ImageId;
const QUERY = imageId(99);

/** The reference's pictures as demonstrations, with labels of the test's choice. */
function supportSetWith(...labels: string[]): SupportSet {
  return labels.map((label, n) => ({
    demonstrationId: `d${n}`,
    imageId: imageId(n % reference.demonstrations.length),
    label,
  }));
}
const asking = (supportSet: SupportSet, labels = labelsOf(supportSet)): LinkContext => ({
  supportSet,
  query: { imageId: QUERY, source: 'query.png' },
  labels,
});
function featuresOf(): Map<ImageId, Features> {
  const entries = reference.demonstrations.map(
    ({ features }, n) => [imageId(n), Float32Array.from(features)] as const,
  );
  return new Map([...entries, [QUERY, Float32Array.from(reference.query.features)]]);
}
/** Answers with nothing kept from an earlier question. */
async function answerAnew(linkContext: LinkContext) {
  const blocks = createBlockCache(model.decoder, model.manifest);
  return must(await answerQuestion({ ...model, blocks }, featuresOf(), linkContext));
}

describe('the weights that ship', () => {
  it('agree with their reference within its tolerance', async () => {
    const { features, logProbabilities } = must(await selfTest(model, reference));
    expect(features).toBeLessThanOrEqual(reference.tolerance);
    expect(logProbabilities).toBeLessThanOrEqual(reference.tolerance);
  });

  it('fail the self-test when a single answer of the reference is another', async () => {
    const altered = { ...reference, noneLogProbability: reference.noneLogProbability + 0.1 };
    expect(await selfTest(model, altered)).toMatchObject({
      ok: false,
      failure: { code: 'self-test-failed' },
    });
  });

  it('open in the order probing, downloading, compiling, checking', () => {
    const kinds = events.map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(['probing', 'downloading', 'compiling', 'checking']);
    expect(opened.ready).toEqual({
      device: 'wasm',
      runtime: 'wasm',
      modelName: model.manifest.name,
      fellBackBecause: null,
    });
  });
});

describe('an answer', () => {
  it('is the same to the last bit whatever the order of the demonstrations', async () => {
    const supportSet = supportSetWith('blicket', 'dax', 'blicket', 'daxen', 'dax', 'blicket');
    const labels = labelsOf(supportSet);
    const inOrder = await answerAnew(asking(supportSet, labels));
    const byId = (id: string) =>
      inOrder.without.find(({ demonstrationId }) => demonstrationId === id)?.scores;
    for (const shuffled of [
      [...supportSet].reverse(),
      rotate(supportSet, 2),
      rotate(supportSet, 5),
    ]) {
      const answer = await answerAnew(asking(shuffled, labels));
      expect(answer.full).toStrictEqual(inOrder.full);
      for (const [n, { demonstrationId, scores }] of answer.without.entries()) {
        expect(demonstrationId).toBe(shuffled[n]?.demonstrationId);
        expect(scores).toStrictEqual(byId(demonstrationId));
      }
    }
  });

  it('is the same to the last bit whether the demonstrations came one by one or at once', async () => {
    const supportSet = supportSetWith('wug', 'blicket', 'a much longer label', 'wug', 'blicket');
    const labels = labelsOf(supportSet);
    const blocks = createBlockCache(model.decoder, model.manifest);
    for (let shown = 1; shown < supportSet.length; shown++) {
      const some = asking(supportSet.slice(0, shown), labels);
      must(await answerQuestion({ ...model, blocks }, featuresOf(), some));
    }
    const oneByOne = must(
      await answerQuestion({ ...model, blocks }, featuresOf(), asking(supportSet, labels)),
    );
    expect(blocks.counters.computed).toBe(5);
    expect(oneByOne).toStrictEqual(await answerAnew(asking(supportSet, labels)));
  });

  it('lists the scores in the order of the labels, whatever that is', async () => {
    const supportSet = supportSetWith('blicket', 'dax', 'wug', 'blicket');
    const { full } = await answerAnew(asking(supportSet, ['blicket', 'dax', 'wug']));
    const other = await answerAnew(asking(supportSet, ['wug', 'blicket', 'dax']));
    const [blicket, dax, wug] = full.labels;
    expect(other.full.labels).toStrictEqual([wug, blicket, dax]);
  });

  it('without a demonstration by mask is the answer without it', async () => {
    const supportSet = supportSetWith('blicket', 'dax', 'blicket', 'dax');
    const labels = labelsOf(supportSet);
    const { full, without } = await answerAnew(asking(supportSet, labels));
    expect(without).toHaveLength(4);
    for (const { demonstrationId, scores } of without) {
      const rest = supportSet.filter((shown) => shown.demonstrationId !== demonstrationId);
      const really = (await answerAnew(asking(rest, labels))).full;
      for (const [n, score] of [...scores.labels, scores.none].entries()) {
        expect(Math.abs(score - ([...really.labels, really.none][n] ?? NaN))).toBeLessThan(1e-4);
      }
      expect(scores.labels).not.toEqual(full.labels);
    }
  });

  it('without its only demonstration is still an answer', async () => {
    const { full, without } = await answerAnew(asking(supportSetWith('dax')));
    expect(Number.isFinite(without[0]?.scores.none)).toBe(true);
    expect(without[0]?.scores.labels[0]).toBeLessThan(full.labels[0] ?? NaN);
  });

  it('gives a label that begins another the score that it has on a row of its own', async () => {
    const supportSet = supportSetWith('dax', 'daxen', 'né', 'dax');
    const together = await answerAnew(asking(supportSet, ['dax', 'daxen', 'né']));
    for (const [n, label] of ['dax', 'daxen', 'né'].entries()) {
      const [alone] = (await answerAnew(asking(supportSet, [label]))).full.labels;
      expect(Math.abs((together.full.labels[n] ?? NaN) - (alone ?? NaN))).toBeLessThan(1e-4);
    }
  });

  it('follows when two labels are swapped', async () => {
    const labels = ['blicket', 'dax'];
    const [a, b] = (
      await answerAnew(asking(supportSetWith('blicket', 'blicket', 'dax', 'dax'), labels))
    ).full.labels as [number, number];
    const [c, d] = (
      await answerAnew(asking(supportSetWith('dax', 'dax', 'blicket', 'blicket'), labels))
    ).full.labels as [number, number];
    expect(a > b).toBe(c < d);
  });
});

describe('the engine', () => {
  const bitmapOf = (pixels: Float32Array) => {
    const bitmap = { close: () => undefined } as ImageBitmap;
    pictures.set(bitmap, pixels);
    return bitmap;
  };
  const size = () => model.manifest.pictureSize;
  const show = (id: ImageId, rgba: Uint8ClampedArray) =>
    engine.see(id, bitmapOf(areaAverage(rgba, size(), size(), size())));
  const computed = () => model.blocks.counters.computed;

  it('sees pictures, names those it has not seen, and answers as the reference does', async () => {
    const supportSet: LabelledPicture[] = reference.demonstrations.map(({ label }, n) => ({
      demonstrationId: `d${n}`,
      imageId: imageId(n),
      label,
    }));
    const linkContext = asking(
      supportSet,
      reference.labels.map(({ label }) => label),
    );
    expect(await engine.answer(linkContext)).toEqual(failure('picture-unseen', imageId(0)));
    for (const [n, { rgba }] of reference.demonstrations.entries())
      must(await show(imageId(n), rgba));
    expect(await engine.unseen([imageId(0), QUERY])).toEqual([QUERY]);
    must(await show(QUERY, reference.query.rgba));
    const { full } = must(await engine.answer(linkContext));
    for (const [n, { logProbability }] of reference.labels.entries()) {
      expect(Math.abs((full.labels[n] ?? NaN) - logProbability)).toBeLessThan(reference.tolerance);
    }
  });

  it('reads again only the demonstrations that changed', async () => {
    const before = computed();
    const [first, second, ...rest] = supportSetWith('wug', 'toma', 'wug', 'toma');
    if (!first || !second) throw new Error('the reference has too few demonstrations');
    const ask = async (supportSet: SupportSet) => {
      must(await engine.answer(asking(supportSet)));
      return computed() - before;
    };
    expect(await ask([first, second, ...rest])).toBe(4);
    expect(await ask([first, second, ...rest])).toBe(4);
    // Muted, moved to another place, placed twice.
    expect(await ask([second, ...rest])).toBe(4);
    expect(await ask([...rest, second, first])).toBe(4);
    expect(await ask([first, { ...first, demonstrationId: 'twice' }, second, ...rest])).toBe(4);
    // Moved to another concept and back.
    expect(await ask([{ ...first, label: 'toma' }, second, ...rest])).toBe(5);
    expect(await ask([first, second, ...rest])).toBe(5);
  });

  it('glances at a picture: the same scores, while a question waits and is answered too', async () => {
    const linkContext = asking(supportSetWith('wug', 'toma'));
    const bitmap = bitmapOf(areaAverage(reference.query.rgba, size(), size(), size()));
    const answering = engine.answer(linkContext);
    const seen = must(await engine.glance(bitmap, linkContext));
    expect(Math.abs(seen.none - must(await answering).full.none)).toBeLessThan(1e-4);
    expect(seen.labels).toHaveLength(2);
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

function rotate<Item>(list: readonly Item[], by: number): Item[] {
  return [...list.slice(by), ...list.slice(0, by)];
}
