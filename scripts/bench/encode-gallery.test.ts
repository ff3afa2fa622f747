import { expect, it } from 'vitest';
import { createPrng } from '../../src/kernel/prng.ts';
import { fail, succeed } from '../../src/kernel/outcome.ts';
import { encodeGallery, encodePicture } from './encode-gallery.ts';
import { fakeSubject } from './link/testing/fake-subject.ts';

it('passes a picture that is not square on whole, for the encoder to scale', async () => {
  const scaled: [number, number, number][] = [];
  const subject = {
    ...fakeSubject(() => 0),
    scale: (rgba: Uint8Array | Uint8ClampedArray, width: number, height: number) => {
      scaled.push([rgba.length, width, height]);
      return new Float32Array(12);
    },
  };
  await encodePicture(subject, { data: new Uint8Array(3 * 5 * 4), width: 3, height: 5 });
  expect(scaled).toEqual([[60, 3, 5]]);
});

it('keeps the hand of every picture, even if a file is left out', async () => {
  const picture = (pixel: number) => () =>
    Promise.resolve(succeed({ data: new Uint8Array(4).fill(pixel), width: 1, height: 1 }));
  const subject = {
    ...fakeSubject(() => 0),
    scale: (rgba: Uint8Array | Uint8ClampedArray) => Float32Array.from(rgba),
    encode: (pictures: readonly Float32Array[]) => Promise.resolve([...pictures]),
  };
  const damaged = () => Promise.resolve(fail('damaged' as const));
  const concepts = [
    { name: 'ox', pictures: [picture(0), damaged, picture(2)], hands: ['a', 'b', 'c'] },
    { name: 'emu', pictures: [picture(3)] },
  ];
  const source = { name: 'zoo', concepts };
  for (const seed of [1, 2, 3]) {
    const { gallery, skipped } = await encodeGallery(subject, source, 9, createPrng(seed));
    expect(skipped).toBe(1);
    const [ox, emu] = gallery.concepts;
    expect(ox?.features.map(([first]) => first)).toEqual(
      ox?.hands?.map((hand) => ({ a: 0, c: 2 })[hand]),
    );
    expect(emu).not.toHaveProperty('hands');
  }
});
