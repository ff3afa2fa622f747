import { describe, expect, it } from 'vitest';
import type { Manifest } from './manifest.ts';
import { enlarge, parseReference } from './reference.ts';

const sizes = { pictureSize: 3, referenceSize: 2, featureSize: 1 } as Manifest;
const base64 = (...bytes: number[]) => btoa(String.fromCharCode(...bytes));
const four = [1, 2, 3, 4].flatMap((pixel) => [pixel, 10 * pixel, 100]);
const picture = { rgb: base64(...four), features: [1] };
const reference = {
  demonstrations: [{ label: 'dax', ...picture }],
  query: picture,
  log_probabilities: { dax: -1 },
  none_log_probability: -2,
  tolerance: 0.02,
};

describe('a picture of the reference', () => {
  it('is enlarged by repeating pixels, each the one at the same fraction of the side, rounded down', () => {
    const reds = (to: number) =>
      [...enlarge(Uint8Array.from(four), 2, to)].filter((_, n) => n % 4 === 0);
    expect(reds(2)).toEqual([1, 2, 3, 4]);
    // 0, 2/3 and 4/3 of a pixel.
    expect(reds(3)).toEqual([1, 1, 2, 1, 1, 2, 3, 3, 4]);
    expect(reds(4)).toEqual([1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4]);
    expect([...enlarge(Uint8Array.from(four), 2, 2).subarray(4, 8)]).toEqual([2, 20, 100, 255]);
  });

  it('comes in the size that the manifest names', () => {
    const parsed = parseReference(reference, sizes);
    if (!parsed.ok) throw new Error(parsed.failure);
    expect(parsed.value.query.rgba).toHaveLength(3 * 3 * 4);
    expect(parsed.value.demonstrations).toMatchObject([{ label: 'dax', features: [1] }]);
  });

  it('is refused in another size, and so is anything that is not a picture', () => {
    for (const rgb of [base64(...four, 0), base64(), '§'])
      expect(parseReference({ ...reference, query: { ...picture, rgb } }, sizes)).toMatchObject({
        ok: false,
        failure: expect.stringContaining('rgb') as string,
      });
  });
});
