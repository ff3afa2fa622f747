import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/kernel/image-id.ts';
import { labelsOf, type SupportSet } from '../../src/domain/lcl/support-set.ts';
import { answerQuestion } from './answer-question.ts';
import type { Features } from './encoder/encoder.ts';
import type { Reference } from './weights/reference.ts';
import { selfTest } from './self-test.ts';
import { asking, numberedImageId, QUERY } from './testing/asking.ts';
import { unwrap, openShipped } from './testing/shipped-model.ts';

// The weights that ship with the app, on the runtime that it uses, in Node.
let model: Awaited<ReturnType<typeof openShipped>>;
let reference: Reference;

beforeAll(async () => {
  model = await openShipped();
  ({ reference } = model);
}, 60_000);
afterAll(() => model.release());

/** The reference's pictures as demonstrations, with labels that the test chooses. */
function supportSetWith(...labels: string[]): SupportSet {
  return labels.map((label, n) => ({
    demonstrationId: `d${n}`,
    imageId: numberedImageId(n % reference.demonstrations.length),
    label,
  }));
}
function featuresOf(): Map<ImageId, Features> {
  const entries = reference.demonstrations.map(
    ({ features }, n) => [numberedImageId(n), Float32Array.from(features)] as const,
  );
  return new Map([...entries, [QUERY, Float32Array.from(reference.query.features)]]);
}
async function answerTo(linkContext: ReturnType<typeof asking>) {
  return unwrap(await answerQuestion(model, featuresOf(), linkContext));
}

describe('the weights that ship', () => {
  it('agree with their reference within its tolerance', async () => {
    const { features, logProbabilities } = unwrap(await selfTest(model, reference));
    expect(features).toBeLessThanOrEqual(reference.tolerance);
    expect(logProbabilities).toBeLessThanOrEqual(reference.tolerance);
  });

  it('fail the self-test when a single answer of the reference differs', async () => {
    const altered = { ...reference, noneLogProbability: reference.noneLogProbability + 0.1 };
    expect(await selfTest(model, altered)).toMatchObject({
      ok: false,
      failure: { code: 'self-test-failed' },
    });
  });
});

describe('an answer', () => {
  it('is the same to the last bit in every order of the demonstrations', async () => {
    const supportSet = supportSetWith('blicket', 'dax', 'blicket', 'daxen', 'dax', 'blicket');
    const labels = labelsOf(supportSet);
    const inOrder = await answerTo(asking(supportSet, labels));
    const byId = (id: string) =>
      inOrder.without.find(({ demonstrationId }) => demonstrationId === id)?.scores;
    for (const shuffled of [
      [...supportSet].reverse(),
      rotate(supportSet, 2),
      rotate(supportSet, 5),
    ]) {
      const answer = await answerTo(asking(shuffled, labels));
      expect(answer.full).toStrictEqual(inOrder.full);
      for (const [n, { demonstrationId, scores }] of answer.without.entries()) {
        expect(demonstrationId).toBe(shuffled[n]?.demonstrationId);
        expect(scores).toStrictEqual(byId(demonstrationId));
      }
    }
  });

  it('lists the scores in the order of the labels, whichever that is', async () => {
    const supportSet = supportSetWith('blicket', 'dax', 'wug', 'blicket');
    const { full } = await answerTo(asking(supportSet, ['blicket', 'dax', 'wug']));
    const other = await answerTo(asking(supportSet, ['wug', 'blicket', 'dax']));
    const [blicket, dax, wug] = full.labels;
    expect(other.full.labels).toStrictEqual([wug, blicket, dax]);
  });

  it('without a demonstration by mask is the answer without it', async () => {
    const supportSet = supportSetWith('blicket', 'dax', 'blicket', 'dax');
    const labels = labelsOf(supportSet);
    const { full, without } = await answerTo(asking(supportSet, labels));
    expect(without).toHaveLength(4);
    for (const { demonstrationId, scores } of without) {
      const rest = supportSet.filter((shown) => shown.demonstrationId !== demonstrationId);
      const really = (await answerTo(asking(rest, labels))).full;
      for (const [n, score] of [...scores.labels, scores.none].entries()) {
        expect(Math.abs(score - ([...really.labels, really.none][n] ?? NaN))).toBeLessThan(1e-4);
      }
      expect(scores.labels).not.toEqual(full.labels);
    }
  });

  it('without its only demonstration is still an answer', async () => {
    const { full, without } = await answerTo(asking(supportSetWith('dax')));
    expect(Number.isFinite(without[0]?.scores.none)).toBe(true);
    expect(without[0]?.scores.labels[0]).toBeLessThan(full.labels[0] ?? NaN);
  });

  it('gives a label the same score whatever the others are called', async () => {
    const names = [
      ['dax', 'daxen', 'né'],
      ['wug', 'a much longer label', 'x'],
    ];
    const [some, others] = await Promise.all(
      names.map(async (labels) => {
        const [a = '', b = '', c = ''] = labels;
        return (await answerTo(asking(supportSetWith(a, b, c, a), labels))).full;
      }),
    );
    for (const [n, score] of [...(some?.labels ?? []), some?.none ?? NaN].entries()) {
      const other = [...(others?.labels ?? []), others?.none ?? NaN][n] ?? NaN;
      expect(Math.abs(score - other)).toBeLessThan(1e-4);
    }
  });

  it('shares one whole probability among the labels and "none of these"', async () => {
    const { full, without } = await answerTo(asking(supportSetWith('dax', 'wug', 'dax', 'né')));
    for (const { labels, none } of [full, ...without.map(({ scores }) => scores)]) {
      const whole = [...labels, none].reduce((sum, score) => sum + Math.exp(score), 0);
      expect(whole).toBeCloseTo(1, 6);
    }
  });

  it('follows when two labels are swapped', async () => {
    const labels = ['blicket', 'dax'];
    const [a, b] = (
      await answerTo(asking(supportSetWith('blicket', 'blicket', 'dax', 'dax'), labels))
    ).full.labels as [number, number];
    const [c, d] = (
      await answerTo(asking(supportSetWith('dax', 'dax', 'blicket', 'blicket'), labels))
    ).full.labels as [number, number];
    expect(a > b).toBe(c < d);
  });
});

function rotate<Item>(list: readonly Item[], by: number): Item[] {
  return [...list.slice(by), ...list.slice(0, by)];
}
