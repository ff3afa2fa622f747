import { expect, it } from 'vitest';
import { createPrng } from '../../src/creatures/prng.ts';
import { succeed } from '../../src/domain/outcome.ts';
import { encodeGallery, encodePicture } from './encode-gallery.ts';
import { fakeSubject } from './link/testing/fake-subject.ts';

it('hands a picture that is not square over whole, for the encoder to scale', async () => {
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
