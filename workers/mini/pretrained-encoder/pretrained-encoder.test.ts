import { beforeAll, describe, expect, it } from 'vitest';
import { succeed } from '../../../src/kernel/outcome.ts';
import { fakeCache } from '../../offline/testing/fake-cache.ts';
import { centroidLikeness } from '../decoder/centroid-likeness.ts';
import { featureNorm } from '../weights/reference.ts';
import type { RgbaPicture } from './reference-pictures.ts';
import {
  askingFourth,
  namedImageId,
  openWithEncoder,
  shippedMini,
  showFour,
  taughtThree,
} from '../testing/tiny-encoder.ts';
import { unwrap } from '../testing/shipped-model.ts';
import { blue, red, stripedReference } from '../testing/striped-pictures.ts';

describe('Mini with a pretrained encoder', { timeout: 60_000 }, () => {
  let better: Awaited<ReturnType<typeof openWithEncoder>>;
  beforeAll(async () => {
    better = await openWithEncoder();
    await showFour(better.engine, better.bitmapOf);
  }, 60_000);

  it('names its encoder, and reports the progress of opening it', () => {
    expect(unwrap(better.outcome)).toMatchObject({
      modelName: `${shippedMini.manifest.name} + DINOv2 small`,
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
    expect(features.length).toBe(shippedMini.manifest.featureSize);
    expect(Math.hypot(...features)).toBeCloseTo(featureNorm(shippedMini.reference), 2);
  });

  it('answers from the encoder’s features, with evidence for every demonstration', async () => {
    const { full, without } = unwrap(await better.engine.answer(askingFourth));
    expect(full.labels[0]).toBeGreaterThan(full.labels[1] ?? NaN);
    expect(without.map(({ demonstrationId }) => demonstrationId)).toEqual(['d1', 'd2', 'd3']);
    const exchanged = {
      ...askingFourth,
      supportSet: askingFourth.supportSet.map((shown) => ({
        ...shown,
        label: shown.label === 'dax' ? 'blicket' : 'dax',
      })),
    };
    const other = unwrap(await better.engine.answer(exchanged));
    expect(other.full.labels[1]).toBeCloseTo(full.labels[0] ?? NaN, 2);
  });

  it('scores a frame with the same encoder', async () => {
    const { full } = unwrap(await better.engine.answer(askingFourth));
    expect(unwrap(await better.engine.scoreFrame(better.bitmapOf(red(6)), taughtThree))).toEqual(
      full,
    );
  });

  it('has a second opinion: the cosines to the centroids of the same features', async () => {
    const { labels } = unwrap(await better.engine.centroid(askingFourth));
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
    const turned = { ...askingFourth, supportSet: askingFourth.supportSet.toReversed() };
    expect(unwrap(await better.engine.centroid(turned)).labels).toEqual(labels);
    const unseen = { ...askingFourth, query: { imageId: namedImageId('e'), source: 'e.png' } };
    expect(await better.engine.centroid(unseen)).toEqual({
      ok: false,
      failure: { code: 'picture-unseen', detail: namedImageId('e') },
    });
  });
});

describe('the mean of the reference pictures', { timeout: 60_000 }, () => {
  it('is computed once, kept, and gives the same answers afterwards', async () => {
    const cache = fakeCache();
    const first = await openWithEncoder({ cache });
    const again = await openWithEncoder({ cache });
    const looked = ({ events }: typeof first) =>
      events.filter((event) => event.kind === 'opening-eyes').at(-1);
    expect([looked(first), looked(again)]).toMatchObject([{ done: 4 }, { done: 1 }]);
    for (const { engine, bitmapOf } of [first, again]) await showFour(engine, bitmapOf);
    expect(await again.engine.answer(askingFourth)).toEqual(
      await first.engine.answer(askingFourth),
    );

    const other = succeed([red(5), ...stripedReference]);
    expect(looked(await openWithEncoder({ cache, referencePictures: other }))).toMatchObject({
      done: 5,
    });
    for (const key of cache.entries.keys()) cache.entries.set(key, new Uint8Array(12));
    expect(looked(await openWithEncoder({ cache }))).toMatchObject({ done: 4 });
  });

  it('is computed again if nothing can be kept', async () => {
    const cache = fakeCache();
    cache.fillUpAfter(0);
    unwrap((await openWithEncoder({ cache })).outcome);
    expect(cache.entries.size).toBe(0);
  });
});

function fails(): never {
  throw new Error('the model was not opened');
}
