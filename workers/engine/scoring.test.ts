import { describe, expect, it } from 'vitest';
import type { Row } from './batch-rows.ts';
import type { Decoder } from './decoder.ts';
import { assembleMemory, type Memory } from './memory.ts';
import { scoreLabels } from './scoring.ts';

const wording = {
  tokens: { img: 256, query: 257, end: 258, none: 259, pad: 260 },
  maxLabelBytes: 32,
};
const VOCABULARY = 264;
const shape = { layers: 1, heads: 1, headSize: 1 };
const features = Float32Array.of(1);

/** A memory of so many blocks of one position. */
function memoryOf(blocks: number): Memory {
  const block = { length: 1, keys: Float32Array.of(1), values: Float32Array.of(1) };
  return assembleMemory(
    Array.from({ length: blocks }, () => block),
    shape,
  );
}

/**
 * A decoder that expects ⟨/label⟩ with logit 1 everywhere, ⟨none⟩ with as many as the row may look at, the rest with 0.
 */
function countingDecoder(
  logitOf = (seen: number, token: number) => {
    if (token === wording.tokens.end) return 1;
    return token === wording.tokens.none ? seen : 0;
  },
) {
  const runs: number[] = [];
  const decoder = {
    readQueries(rows: readonly Row[], { positions }: Memory, mask: Float32Array) {
      runs.push(rows.length);
      const length = Math.max(...rows.map(({ tokens }) => tokens.length));
      const data = new Float32Array(rows.length * length * VOCABULARY);
      for (let i = 0; i < data.length; i++) {
        const row = Math.floor(i / (length * VOCABULARY));
        const visible = mask.subarray(row * positions, (row + 1) * positions);
        const seen = visible.reduce((sum, value) => sum + value, 0);
        data[i] = logitOf(seen, i % VOCABULARY);
      }
      return Promise.resolve({ ok: true, value: { data, length, vocabulary: VOCABULARY } });
    },
  } as unknown as Decoder;
  return { decoder, runs };
}

/** What the counting decoder gives, by the textbook. */
function expected(seen: number, bytes: number) {
  const total = Math.log(VOCABULARY - 2 + Math.E + Math.exp(seen));
  return { label: bytes * -total + (1 - total), none: seen - total };
}

describe('scoreLabels', () => {
  it('sums the logarithms of the softmax over the bytes of a label and its end', async () => {
    const { decoder, runs } = countingDecoder();
    const question = { features, labels: ['dax', 'né'], memory: memoryOf(2) };
    const scores = await scoreLabels(decoder, wording, question);
    if (!scores.ok) throw new Error(scores.failure.detail);
    const { full, without } = scores.value;
    expect(full.labels[0]).toBeCloseTo(expected(2, 3).label, 10);
    expect(full.labels[1]).toBeCloseTo(expected(2, 3).label, 10);
    expect(full.none).toBeCloseTo(expected(2, 0).none, 10);
    expect(without).toHaveLength(2);
    for (const scoresWithout of without) {
      expect(scoresWithout.none).toBeCloseTo(expected(1, 0).none, 10);
    }
    expect(runs).toEqual([6]);
  });

  it('reads a label that begins another on the row of the other, its end at its own length', async () => {
    const { decoder, runs } = countingDecoder();
    const question = { features, labels: ['dax', 'daxen'], memory: memoryOf(0) };
    const scores = await scoreLabels(decoder, wording, question);
    if (!scores.ok) throw new Error(scores.failure.detail);
    expect(scores.value.full.labels[0]).toBeCloseTo(expected(0, 3).label, 10);
    expect(scores.value.full.labels[1]).toBeCloseTo(expected(0, 5).label, 10);
    expect(runs).toEqual([1]);
  });

  it('still scores "none of these" when there is no label', async () => {
    const scores = await scoreLabels(countingDecoder().decoder, wording, {
      features,
      labels: [],
      memory: memoryOf(1),
    });
    expect(scores).toMatchObject({ ok: true, value: { full: { labels: [] } } });
  });

  const large = {
    features,
    labels: ['blicket', 'dax', 'wug', 'toma'],
    memory: memoryOf(99),
  };

  it('splits a large question into runs without changing a score', async () => {
    const { decoder, runs } = countingDecoder();
    const scores = await scoreLabels(decoder, wording, large);
    if (!scores.ok) throw new Error(scores.failure.detail);
    expect(runs.length).toBeGreaterThan(1);
    expect(runs.reduce((sum, rows) => sum + rows, 0)).toBe(400);
    expect(scores.value.full.none).toBeCloseTo(expected(99, 0).none, 10);
    for (const { labels, none } of scores.value.without) {
      expect(none).toBeCloseTo(expected(98, 0).none, 10);
      expect(labels[3]).toBeCloseTo(expected(98, 4).label, 10);
    }
  });

  it('scores the full memory alone where no evidence is wanted: as many rows as labels', async () => {
    const { decoder, runs } = countingDecoder();
    const scores = await scoreLabels(decoder, wording, { ...large, leaveOut: [] });
    if (!scores.ok) throw new Error(scores.failure.detail);
    expect(scores.value.without).toEqual([]);
    expect(scores.value.full.labels[3]).toBeCloseTo(expected(99, 4).label, 10);
    expect(runs.reduce((sum, rows) => sum + rows, 0)).toBe(4);
  });

  it('leaves out only the blocks that it is told to', async () => {
    const { decoder, runs } = countingDecoder();
    const scores = await scoreLabels(decoder, wording, { ...large, leaveOut: [7, 70] });
    if (!scores.ok) throw new Error(scores.failure.detail);
    expect(scores.value.without.map(({ none }) => none)).toEqual([
      expect.closeTo(expected(98, 0).none, 10),
      expect.closeTo(expected(98, 0).none, 10),
    ]);
    expect(runs.reduce((sum, rows) => sum + rows, 0)).toBe(12);
  });

  it('stops between two runs when a later question has come', async () => {
    const { decoder, runs } = countingDecoder();
    const scores = await scoreLabels(decoder, wording, large, () => Promise.resolve(false));
    expect(scores).toMatchObject({ ok: false, failure: { code: 'superseded' } });
    expect(runs).toHaveLength(1);
  });

  it('calls a score that is not a number a failure of the runtime', async () => {
    for (const odd of [NaN, Infinity]) {
      const { decoder } = countingDecoder((_, token) => (token === 100 ? odd : 0));
      const question = { features, labels: ['dax'], memory: memoryOf(1) };
      expect(await scoreLabels(decoder, wording, question)).toMatchObject({
        ok: false,
        failure: { code: 'runtime-failed' },
      });
    }
  });
});
