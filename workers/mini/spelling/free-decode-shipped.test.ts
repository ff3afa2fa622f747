import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeFreely, type DecodedLabel, type FreeQuery } from './free-decode.ts';
import {
  assembleSupportFeatures,
  maskWithout,
  type SupportFeatures,
} from '../decoder/support-features.ts';
import type { Pointer } from './pointer.ts';
import { scoreRows } from '../decoder/scoring.ts';
import { unwrap, openShipped } from '../testing/shipped-model.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('free decoding with the weights that ship', () => {
  let model: Awaited<ReturnType<typeof openShipped>>;
  let pictures: Float32Array<ArrayBuffer>[];
  let runs: number[];

  beforeAll(async () => {
    model = await openShipped();
    const { demonstrations, query } = model.reference;
    pictures = [...demonstrations, query].map(({ features }) => Float32Array.from(features));
  }, 60_000);
  afterAll(() => model.release());

  const picture = (n: number) => pictures[n % pictures.length] ?? new Float32Array();
  /** The n-th picture of the reference under the n-th label. */
  function supportFeaturesOf(...labels: string[]): SupportFeatures {
    const shown = labels.map((label, n) => ({ label, features: picture(n) }));
    return assembleSupportFeatures(shown, model.manifest.featureSize);
  }
  async function decode(supportFeatures: SupportFeatures, queries: readonly FreeQuery[]) {
    runs = [];
    const pointer: Pointer = {
      ...model.pointer,
      spell: (rows, labels) => {
        runs.push(rows.length);
        return model.pointer.spell(rows, labels);
      },
    };
    const speller = { decoder: model.decoder, pointer };
    return unwrap(await decodeFreely(speller, model.manifest, supportFeatures, queries));
  }
  const queries = () => pictures.map((features) => ({ features }));

  it('writes the label of the very picture that it was shown', async () => {
    const [answer] = await decode(supportFeaturesOf('toma'), [{ features: picture(0) }]);
    expect(answer).toMatchObject({ kind: 'label', text: 'toma', bytes: utf8('toma') });
  });

  it('finds a label as likely as the exact scores say', async () => {
    const supportFeatures = supportFeaturesOf('blicket', 'dax', 'wug', 'toma');
    const answers = await decode(supportFeatures, queries());
    expect(answers).toHaveLength(pictures.length);
    const rows = pictures.map((features) => ({
      features,
      mask: maskWithout(supportFeatures, null),
    }));
    const scores = unwrap(
      await scoreRows(model.decoder, supportFeatures, supportFeatures.labels, rows),
    );
    for (const [n, answer] of answers.entries()) {
      if (answer.kind === 'unfinished') throw new Error(`${answer.text} has no end`);
      const exact =
        answer.kind === 'label'
          ? scores[n]?.labels[supportFeatures.labels.indexOf(answer.text)]
          : scores[n]?.none;
      expect(Math.abs(answer.logProbability - (exact ?? NaN))).toBeLessThan(1e-4);
    }
  });

  it('answers each of a batch as it answers it alone', async () => {
    const supportFeatures = supportFeaturesOf('blicket', 'dax', 'a', 'toma');
    const together = await decode(supportFeatures, queries());
    expect(runs[0]).toBe(pictures.length);
    for (const [n, answer] of together.entries()) {
      const alone = await decode(supportFeatures, [{ features: picture(n) }]);
      expect(spelt(answer)).toEqual(spelt(alone[0]));
    }
  });

  it('looks only at the positions that the mask allows', async () => {
    const supportFeatures = supportFeaturesOf('dax', 'toma');
    const masks = [1, 0].map((leftOut) => maskWithout(supportFeatures, leftOut));
    const answers = await decode(
      supportFeatures,
      masks.map((mask) => ({ features: picture(0), mask })),
    );
    expect(answers[0]).toMatchObject({ text: 'dax' });
    expect(answers[1]).not.toMatchObject({ text: 'dax' });
  });

  it('gives the same answer after any guess, and after a right one in a single run', async () => {
    const supportFeatures = supportFeaturesOf('blicket', 'dax');
    const asked = { features: picture(0) };
    const [unguessed] = await decode(supportFeatures, [asked]);
    expect(runs).toHaveLength('blicket'.length + 1);
    for (const guess of ['blicket', 'blick', 'blickets', 'blocked', 'dax', '']) {
      const [answer] = await decode(supportFeatures, [{ ...asked, draft: utf8(guess) }]);
      expect(spelt(answer)).toEqual(spelt(unguessed));
      if (guess === 'blicket') expect(runs).toHaveLength(1);
    }
  });

  it('says "none of these" where nothing was shown', async () => {
    const [answer] = await decode(supportFeaturesOf(), [{ features: picture(0) }]);
    expect(answer?.kind).toBe('none');
  });
});

/** The answer without its last digits, which may depend on the other rows of the same run. */
function spelt(answer: DecodedLabel | undefined) {
  if (!answer || answer.kind === 'unfinished') return answer;
  return { ...answer, logProbability: answer.logProbability.toFixed(3) };
}
