import { expect, it } from 'vitest';
import { seenInOrder } from './seen-support-set.ts';
import { numberedImageId } from './testing/asking.ts';

const featuresOf = new Map([1, 2].map((n) => [numberedImageId(n), Float32Array.of(n)]));
const placed = (picture: number, label: string) => ({
  demonstrationId: `d${picture}${label}`,
  imageId: numberedImageId(picture),
  label,
});

it('stands in canonical order, each demonstration with the features of its picture', () => {
  const shown = [placed(2, 'dax'), placed(1, 'wug'), placed(1, 'dax')];
  expect(seenInOrder(featuresOf, shown)).toEqual({
    ok: true,
    value: [
      { ...placed(1, 'dax'), features: Float32Array.of(1) },
      { ...placed(1, 'wug'), features: Float32Array.of(1) },
      { ...placed(2, 'dax'), features: Float32Array.of(2) },
    ],
  });
});

it('names a picture that the model has not seen', () => {
  expect(seenInOrder(featuresOf, [placed(1, 'dax'), placed(3, 'wug')])).toEqual({
    ok: false,
    failure: { code: 'picture-unseen', detail: numberedImageId(3) },
  });
});
