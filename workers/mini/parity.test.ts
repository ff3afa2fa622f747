import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleSupportFeatures, maskWithout } from './decoder/support-features.ts';
import { enlarge } from './weights/reference.ts';
import { scoreRows } from './decoder/scoring.ts';
import { unwrap, openShipped } from './testing/shipped-model.ts';

/** The results of PyTorch in floating point, before any quantisation (`training/test_parity.py --write`). */
interface Parity {
  /** Squares of the manifest's `referenceSize`, enlarged in the same way as the reference's. */
  readonly pictures: readonly { readonly rgb: string; readonly features: readonly number[] }[];
  /** Of the first pictures, in order; the last picture is the query. */
  readonly labels: readonly string[];
  readonly cases: readonly {
    readonly label: string;
    readonly leftOut: number | null;
    readonly logProbability: number;
    readonly none: number;
  }[];
  readonly tolerance: number;
}

const parity = JSON.parse(
  readFileSync(new URL('testing/parity.json', import.meta.url), 'utf8'),
) as Parity;

let model: Awaited<ReturnType<typeof openShipped>>;
beforeAll(async () => {
  model = await openShipped();
}, 60_000);
afterAll(() => model.release());

describe('the graphs that ship, against PyTorch before quantisation', () => {
  it('compute the same features of a picture', async () => {
    const { encoder, manifest } = model;
    const { pictureSize: side, referenceSize } = manifest;
    expect(parity.pictures.length).toBeGreaterThan(parity.labels.length);
    for (const { rgb, features } of parity.pictures) {
      const picture = enlarge(Buffer.from(rgb, 'base64'), referenceSize, side);
      const seen = unwrap(await encoder.encode(encoder.scale(picture, side, side)));
      expect(cosine(seen, features)).toBeGreaterThan(0.999);
    }
  });

  it('give every label, and "none of these", the same log-probability, whichever demonstration is left out', async () => {
    const { decoder, manifest } = model;
    const features = parity.pictures.map((picture) => Float32Array.from(picture.features));
    const supportFeatures = assembleSupportFeatures(
      parity.labels.map((label, place) => ({ label, features: at(features, place) })),
      manifest.featureSize,
    );
    expect(parity.cases.length).toBeGreaterThan(0);
    for (const { label, leftOut, logProbability, none } of parity.cases) {
      const asked = at(features, -1);
      const rows = [{ features: asked, mask: maskWithout(supportFeatures, leftOut) }];
      const [scores] = unwrap(await scoreRows(decoder, supportFeatures, [label], rows));
      expect(Math.abs((scores?.labels[0] ?? NaN) - logProbability)).toBeLessThan(parity.tolerance);
      expect(Math.abs((scores?.none ?? NaN) - none)).toBeLessThan(parity.tolerance);
    }
  });
});

function at<Item>(list: readonly Item[], place: number): Item {
  const item = list.at(place);
  if (!item) throw new Error(`parity.json has nothing at ${place}`);
  return item;
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [ab, aa, bb] = [0, 0, 0];
  for (let index = 0; index < a.length; index++) {
    const [x, y] = [a[index] ?? NaN, b[index] ?? NaN];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / Math.sqrt(aa * bb);
}
