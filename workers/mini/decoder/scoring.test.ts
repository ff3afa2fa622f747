import { describe, expect, it } from 'vitest';
import type { ConceptColumns } from './concept-columns.ts';
import type { Decoder, QueryRow } from './decoder.ts';
import { assembleSupportFeatures, type SupportFeatures } from './support-features.ts';
import { rowsPerRun } from './weigh-concepts.ts';
import { scoreLabels } from './scoring.ts';

const features = Float32Array.of(1);

/** The support features of demonstrations with these labels. */
function supportFeaturesOf(...labels: string[]): SupportFeatures {
  return assembleSupportFeatures(
    labels.map((label) => ({ label, features })),
    1,
  );
}

/**
 * A decoder in which the weight of a concept is the number of its demonstrations that the row sees. "None of these" has
 * the weight 1.
 */
function countingDecoder(weigh = (seen: number) => seen) {
  const runs: number[] = [];
  const decoder = {
    weigh(rows: readonly QueryRow[], _: SupportFeatures, { labels, oneHot }: ConceptColumns) {
      runs.push(rows.length);
      const weights = rows.map(({ mask }) => ({
        concepts: Float32Array.from(labels, (_label, column) =>
          weigh(
            mask.reduce(
              (sum, looks, place) => sum + looks * (oneHot[place * labels.length + column] ?? NaN),
              0,
            ),
          ),
        ),
        none: 1,
      }));
      return Promise.resolve({ ok: true, value: weights });
    },
  } as unknown as Decoder;
  return { decoder, runs };
}

/** Logarithms of the softmax over weights, by the textbook. */
function shares(...weights: number[]): number[] {
  const total = Math.log(weights.reduce((sum, weight) => sum + Math.exp(weight), 0));
  return weights.map((weight) => weight - total);
}
const sumOf = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);
const close = (numbers: number[]) => numbers.map((number) => expect.closeTo(number, 6) as number);

describe('scoreLabels', () => {
  it('shares the probability among the concepts and "none of these" by their weights', async () => {
    const { decoder, runs } = countingDecoder();
    const supportFeatures = supportFeaturesOf('dax', 'wug', 'wug');
    const scores = await scoreLabels(decoder, {
      features,
      labels: ['wug', 'dax'],
      supportFeatures,
    });
    if (!scores.ok) throw new Error(scores.failure.detail);
    const of = ({ labels, none }: { labels: readonly number[]; none: number }) => [...labels, none];
    const { full, without } = scores.value;
    expect(of(full)).toEqual(close(shares(2, 1, 1)));
    expect(without.map(of)).toEqual([
      close(shares(2, 0, 1)),
      close(shares(1, 1, 1)),
      close(shares(1, 1, 1)),
    ]);
    expect(runs).toEqual([4]);
  });

  it('scores a label that nobody taught, and counts a taught label that is not asked about', async () => {
    const question = {
      features,
      labels: ['dax', 'toma'],
      supportFeatures: supportFeaturesOf('dax', 'wug', 'wug'),
    };
    const scores = await scoreLabels(countingDecoder().decoder, question);
    if (!scores.ok) throw new Error(scores.failure.detail);
    const [dax = NaN, , toma = NaN, none = NaN] = shares(1, 2, 0, 1);
    expect(scores.value.full.labels).toEqual(close([dax, toma]));
    expect(scores.value.full.none).toBeCloseTo(none, 6);
  });

  it('still scores "none of these" when there is no label and nothing was shown', async () => {
    const { decoder } = countingDecoder((seen) => seen - 30);
    const nothing = { features, labels: [], supportFeatures: supportFeaturesOf() };
    expect(await scoreLabels(decoder, nothing)).toEqual({
      ok: true,
      value: { full: { labels: [], none: expect.closeTo(0, 6) as number }, without: [] },
    });
  });

  const many = 1000;
  const large = {
    features,
    labels: ['blicket', 'dax'],
    supportFeatures: supportFeaturesOf(...Array.from({ length: many }, () => 'dax')),
  };

  it('splits a large question into runs without changing a score', async () => {
    const { decoder, runs } = countingDecoder((seen) => seen / many);
    const told: number[] = [];
    const scores = await scoreLabels(decoder, large, { onRows: (rows) => told.push(rows) });
    if (!scores.ok) throw new Error(scores.failure.detail);
    expect(runs.length).toBeGreaterThan(1);
    expect(Math.max(...runs)).toBe(rowsPerRun(many, large.labels.length));
    expect(runs.reduce((sum, rows) => sum + rows, 0)).toBe(1 + many);
    expect(told).toEqual(runs.map((_, run) => sumOf(runs.slice(0, run + 1))));
    expect(scores.value.full.labels).toEqual(close(shares(0, 1, 1).slice(0, 2)));
    const less = close(shares(0, (many - 1) / many, 1).slice(0, 2));
    expect(scores.value.without).toHaveLength(many);
    for (const { labels } of scores.value.without) expect(labels).toEqual(less);
  });

  it('scores the full support features alone if no evidence is wanted', async () => {
    const { decoder, runs } = countingDecoder();
    const scores = await scoreLabels(decoder, { ...large, leaveOut: [] });
    if (!scores.ok) throw new Error(scores.failure.detail);
    expect(scores.value.without).toEqual([]);
    expect(runs).toEqual([1]);
  });

  it('leaves out only the demonstrations that it is told to', async () => {
    const { decoder, runs } = countingDecoder((seen) => seen / many);
    const scores = await scoreLabels(decoder, { ...large, leaveOut: [7, 70] });
    if (!scores.ok) throw new Error(scores.failure.detail);
    const less = close(shares(0, (many - 1) / many, 1).slice(0, 2));
    expect(scores.value.without.map(({ labels }) => labels)).toEqual([less, less]);
    expect(runs).toEqual([3]);
  });

  it('stops between two runs when a later question has come', async () => {
    const { decoder, runs } = countingDecoder();
    const scores = await scoreLabels(decoder, large, { mayGoOn: () => Promise.resolve(false) });
    expect(scores).toMatchObject({ ok: false, failure: { code: 'superseded' } });
    expect(runs).toHaveLength(1);
  });

  it('calls a weight that is not a number a failure of the runtime', async () => {
    for (const odd of [NaN, Infinity]) {
      const { decoder } = countingDecoder(() => odd);
      const question = { features, labels: ['dax'], supportFeatures: supportFeaturesOf('dax') };
      expect(await scoreLabels(decoder, question)).toMatchObject({
        ok: false,
        failure: { code: 'runtime-failed' },
      });
    }
  });
});
