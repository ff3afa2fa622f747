import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImageId } from '../../src/kernel/image-id.ts';
import type { LinkContext } from '../../src/domain/lcl/link-context.ts';
import type { SupportSet } from '../../src/domain/lcl/support-set.ts';
import { answerFirst, answerQuestion } from './answer-question.ts';
import type { Features } from './encoder/encoder.ts';
import { asking, numberedImageId, QUERY } from './testing/asking.ts';
import { openShipped, unwrap } from './testing/shipped-model.ts';

// The weights that ship with the app, on the runtime that it uses, in Node.
let model: Awaited<ReturnType<typeof openShipped>>;

beforeAll(async () => {
  model = await openShipped();
}, 60_000);
afterAll(() => model.release());

interface Crowd {
  readonly linkContext: LinkContext;
  readonly featuresOf: ReadonlyMap<ImageId, Features>;
}

/** A question to so many concepts with so many demonstrations each, and features that look like nothing. */
function crowd(concepts: number, shots: number): Crowd {
  const supportSet: SupportSet = Array.from({ length: concepts * shots }, (_, n) => ({
    demonstrationId: `d${n}`,
    imageId: numberedImageId(n + 100),
    label: `class ${n % concepts}`,
  }));
  const pictures = [QUERY, ...supportSet.map(({ imageId }) => imageId)];
  const featuresOf = new Map<ImageId, Features>(pictures.map((imageId, n) => [imageId, wave(n)]));
  return { linkContext: asking(supportSet), featuresOf };
}

function wave(n: number): Features {
  const { featureSize } = model.manifest;
  return Float32Array.from({ length: featureSize }, (_, place) => Math.sin((place + 1) * (n + 2)));
}

function ask({ linkContext, featuresOf }: Crowd) {
  return answerFirst(model, featuresOf, linkContext).then(unwrap);
}

describe('an answer to fifty concepts', () => {
  it('comes without evidence, says how long that takes, and is the answer that the evidence is for', async () => {
    const fifty = crowd(50, 2);
    const first = await ask(fifty);
    expect(first.without).toEqual([]);
    expect(first.leaveOneOutMs).toBeGreaterThan(0);
    const told: string[] = [];
    const whole = unwrap(
      await answerQuestion(model, fifty.featuresOf, fifty.linkContext, undefined, (done, total) =>
        told.push(`${done} of ${total}`),
      ),
    );
    expect(whole.without).toHaveLength(100);
    expect(whole.leaveOneOutMs).toBeUndefined();
    expect(told[0]).toBe('0 of 100');
    expect(told.at(-1)).toBe('100 of 100');
    expect(told.length).toBeGreaterThan(2);
    for (const [place, score] of first.full.labels.entries())
      expect(score).toBeCloseTo(whole.full.labels[place] ?? NaN, 5);
  });

  it('has evidence that a later question ends', async () => {
    const { featuresOf, linkContext } = crowd(50, 2);
    const ended = await answerQuestion(model, featuresOf, linkContext, () =>
      Promise.resolve(false),
    );
    expect(ended).toMatchObject({ ok: false, failure: { code: 'superseded' } });
  });

  it('fails as every question does where a picture was not seen', async () => {
    const { featuresOf, linkContext } = crowd(50, 2);
    const other: LinkContext = {
      ...linkContext,
      query: { imageId: numberedImageId(1), source: '' },
    };
    expect(await answerFirst(model, featuresOf, other)).toMatchObject({
      failure: { code: 'picture-unseen' },
    });
  });
});

it('has its evidence at once where that takes a moment', async () => {
  for (const few of [crowd(2, 4), crowd(2, 64), crowd(4, 32)]) {
    const { without, leaveOneOutMs } = await ask(few);
    expect(without).toHaveLength(few.linkContext.supportSet.length);
    expect(leaveOneOutMs).toBeUndefined();
  }
});
