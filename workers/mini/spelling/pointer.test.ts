import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shorten, utf8Length } from '../../../src/domain/lcl/label.ts';
import { conceptColumns } from '../decoder/concept-columns.ts';
import type { ConceptWeights } from '../decoder/decoder.ts';
import { assembleSupportFeatures, maskWithout } from '../decoder/support-features.ts';
import { scoreRows } from '../decoder/scoring.ts';
import { unwrap, openShipped } from '../testing/shipped-model.ts';
import { LABEL_BYTES } from '../weights/manifest.ts';
import { labelBytes, labelRow, queryRow } from './tokens.ts';
import { weighConcepts } from '../decoder/weigh-concepts.ts';

let model: Awaited<ReturnType<typeof openShipped>>;
beforeAll(async () => {
  model = await openShipped();
}, 60_000);
afterAll(() => model.release());

/** The logarithm of the product of the probabilities of each label's bytes and its end, from the pointer. */
async function spellings(
  labels: readonly string[],
  columns: readonly string[],
  weights: ConceptWeights,
) {
  const { pointer, manifest } = model;
  const rows = labels.map((label) => ({
    tokens: queryRow(labelBytes(label, manifest), manifest),
    weights,
  }));
  const { data, length, vocabulary } = unwrap(await pointer.spell(rows, columns));
  const at = (row: number, position: number, token: number) =>
    data[(row * length + position) * vocabulary + token] ?? NaN;
  return {
    labels: labels.map((label, row) =>
      labelRow(label, manifest).reduce((sum, token, position) => sum + at(row, position, token), 0),
    ),
    none: at(0, 0, manifest.tokens.none),
    /** The sum over the whole vocabulary after each token of each row. It must be one for probabilities. */
    totals: Array.from({ length: data.length / vocabulary }, (_, place) =>
      data
        .subarray(place * vocabulary, (place + 1) * vocabulary)
        .reduce((sum, logProbability) => sum + Math.exp(logProbability), 0),
    ).filter((_, place) => place % length < (rows[Math.floor(place / length)]?.tokens.length ?? 0)),
  };
}

/** The logarithm of a softmax over weights, "none of these" the last. */
function shares({ concepts, none }: ConceptWeights): number[] {
  const all = [...concepts, none];
  const highest = Math.max(...all);
  const total =
    highest + Math.log(all.reduce((sum, weight) => sum + Math.exp(weight - highest), 0));
  return all.map((weight) => weight - total);
}

/** The same logarithms of probabilities to 1e-4, however unlikely. */
function expectSame(spelt: readonly number[], expected: readonly number[]) {
  expect(spelt).toHaveLength(expected.length);
  for (const [n, share] of expected.entries()) {
    expect(Math.abs((spelt[n] ?? NaN) - share)).toBeLessThan(1e-4);
  }
}

/** Labels without duplicates, normalised as the page normalises them. */
const label = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .map((text) => shorten(text.toWellFormed(), LABEL_BYTES))
  .filter((text) => text !== '' && utf8Length(text) <= LABEL_BYTES);
const labelSets = fc
  .uniqueArray(label, { minLength: 1, maxLength: 8 })
  // Some labels begin others, so the pointer must tell the end of one from the middle of another.
  .map((labels) => [
    ...new Set(
      labels.flatMap((text) => [text, shorten(`${text}s`, LABEL_BYTES), text.slice(0, 1)]),
    ),
  ])
  .map((labels) => labels.filter((text) => text !== '' && text.isWellFormed()));

describe('what the pointer spells', () => {
  const odd = [
    'cat',
    'catfish',
    'ca',
    'éclair 🦔',
    'né',
    'nè',
    '\u0000',
    '\ufeff',
    '刺猬',
    'x'.repeat(LABEL_BYTES),
    `${'x'.repeat(LABEL_BYTES - 1)}y`,
    '🦔'.repeat(LABEL_BYTES / 4),
  ];

  it('is each label with its share of the weights, whatever its bytes', async () => {
    const weights = { concepts: Float32Array.from(odd, (_, n) => Math.sin(n) * 4), none: 1 };
    const { labels, none, totals } = await spellings(odd, odd, weights);
    expectSame([...labels, none], shares(weights));
    expect(totals.length).toBeGreaterThan(odd.length);
    for (const total of totals) expect(total).toBeCloseTo(1, 3);
  });

  it('is each label with its share, for any set of labels and any weights', async () => {
    // No two weights differ by more than 30 nats, the distance of an unseen concept below "none of these".
    const weight = fc.float({ min: -15, max: 15, noNaN: true });
    const tasks = labelSets.chain((labels) =>
      fc.record({
        labels: fc.constant(labels),
        weights: fc.record({
          concepts: fc
            .array(weight, { minLength: labels.length, maxLength: labels.length })
            .map((weights) => Float32Array.from(weights)),
          none: weight,
        }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(tasks, async ({ labels, weights }) => {
        const spelt = await spellings(labels, labels, weights);
        expectSame([...spelt.labels, spelt.none], shares(weights));
      }),
      { numRuns: 40, endOnFailure: true },
    );
  }, 60_000);

  it('has the probabilities that the decoder scores, whichever demonstration is left out', async () => {
    const { decoder, manifest, reference } = model;
    const names = ['cat', 'catfish', 'cat', 'éclair 🦔'];
    const supportFeatures = assembleSupportFeatures(
      reference.demonstrations.map(({ features }, n) => ({
        features: Float32Array.from(features),
        label: names[n % names.length] ?? '',
      })),
      manifest.featureSize,
    );
    const features = Float32Array.from(reference.query.features);
    const rows = [null, 0, 1].map((out) => ({ features, mask: maskWithout(supportFeatures, out) }));
    const labels = [...new Set(supportFeatures.labels)];
    const scores = unwrap(await scoreRows(decoder, supportFeatures, labels, rows));
    const columns = conceptColumns(supportFeatures, labels);
    const weighed = unwrap(await weighConcepts(decoder, supportFeatures, columns, rows));
    expect(weighed).toHaveLength(rows.length);
    for (const [row, weights] of weighed.entries()) {
      const spelt = await spellings(labels, columns.labels, weights);
      const scored = scores[row] ?? { labels: [], none: NaN };
      expectSame([...spelt.labels, spelt.none], [...scored.labels, scored.none]);
    }
  });
});
