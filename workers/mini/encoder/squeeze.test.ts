import { describe, expect, it } from 'vitest';
import { squeeze } from './squeeze.ts';

/** An opaque grey picture, one number per pixel. */
function grey(...values: number[]): Uint8ClampedArray {
  return Uint8ClampedArray.from(values.flatMap((value) => [value, value, value, 255]));
}
/** All of a picture. */
function wholePicture(
  rgba: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
  size: number,
) {
  return squeeze(rgba, width, { left: 0, top: 0, width, height }, size);
}
const inBytes = (pixels: Float32Array) => [...pixels].map((value) => value * 255);
/** The red channel as bytes, which is enough for a grey picture. */
const red = (pixels: Float32Array) => inBytes(pixels).slice(0, pixels.length / 3);

function expectBytes(found: number[], expected: number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 3);
}

describe('a picture squeezed into a square', () => {
  it('is exactly what it was if it has the right size', () => {
    const rgba = new Uint8ClampedArray(64 * 64 * 4);
    for (let i = 0; i < rgba.length; i++) rgba[i] = i % 4 === 3 ? 255 : (i * 37) % 256;
    const pixels = wholePicture(rgba, 64, 64, 64);
    for (let i = 0; i < 64 * 64; i++) {
      for (let colour = 0; colour < 3; colour++) {
        expect(pixels[colour * 4096 + i]).toBe(Math.fround((rgba[i * 4 + colour] ?? NaN) / 255));
      }
    }
  });

  it('has each colour in a plane of its own', () => {
    const rgba = Uint8ClampedArray.of(10, 20, 30, 255);
    expectBytes(inBytes(wholePicture(rgba, 1, 1, 1)), [10, 20, 30]);
  });

  it('holds both ends of a wide picture and of a tall one', () => {
    const ends = [10, 20, 30, 40, 50, 60, 70, 80];
    expectBytes(red(wholePicture(grey(...ends, ...ends), 8, 2, 2)), [25, 65, 25, 65]);
    const tall = ends.flatMap((value) => [value, value]);
    expectBytes(red(wholePicture(grey(...tall), 2, 8, 2)), [25, 25, 65, 65]);
  });

  it('may be a part of a larger one', () => {
    const rgba = grey(255, 10, 20, 255, 255, 30, 40, 255);
    const middle = { left: 1, top: 0, width: 2, height: 2 };
    expectBytes(red(squeeze(rgba, 4, middle, 2)), [10, 20, 30, 40]);
  });

  it('is the mean of whole blocks when the ratio is a whole number', () => {
    const rgba = grey(0, 40, 100, 100, 80, 120, 100, 100, 1, 1, 7, 9, 1, 1, 9, 7);
    expectBytes(red(wholePicture(rgba, 4, 4, 2)), [60, 100, 1, 8]);
  });

  it('shares a pixel between its neighbours when the ratio is not a whole number', () => {
    // Each target pixel covers 1.5 × 1.5 source pixels.
    const rgba = grey(0, 90, 180, 0, 90, 180, 0, 90, 180);
    expectBytes(red(wholePicture(rgba, 3, 3, 2)), [30, 150, 30, 150]);
  });

  it('is interpolated where it is tiny, and gets no colour outside its own range', () => {
    const row = [0, 22.5, 67.5, 90];
    expectBytes(red(wholePicture(grey(0, 90, 0, 90), 2, 2, 4)), [...row, ...row, ...row, ...row]);
    expectBytes(red(wholePicture(grey(7), 1, 1, 3)), new Array<number>(9).fill(7));
  });

  it('shows what is transparent as white, each pixel for itself', () => {
    expectBytes(red(wholePicture(Uint8Array.of(0, 0, 0, 0), 1, 1, 1)), [255]);
    const bytes = Uint8Array.of(9, 9, 9, 0, 0, 0, 51, 0, 0, 0, 255);
    // A view that does not begin at a whole word.
    expectBytes(red(wholePicture(bytes.subarray(3), 2, 1, 1)), [(204 + 0) / 2]);
    const onlyTheMiddle = grey(0, 0, 0, 0, 0);
    onlyTheMiddle[11] = 0;
    expectBytes(red(wholePicture(onlyTheMiddle, 5, 1, 1)), [51]);
  });

  it.each([
    [23, 9, 5],
    [9, 23, 5],
    [5, 40, 16],
    [7, 7, 5],
    [1, 300, 3],
    [700, 3, 2],
  ])('is of %i×%i pixels what a plain reading of the rule gives in %i', (width, height, size) => {
    for (const opaque of [true, false]) {
      const rgba = Uint8Array.from({ length: width * height * 4 }, (_, at) =>
        opaque && at % 4 === 3 ? 255 : (at * at * 31 + at * 7) % 256,
      );
      const found = inBytes(wholePicture(rgba, width, height, size));
      expectBytes(found, plainly(rgba, width, height, size));
    }
  });
});

/** Computes every target pixel by itself, as the weighted sum of all source pixels. */
function plainly(rgba: Uint8Array, width: number, height: number, size: number): number[] {
  const places = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)]);
  return [0, 1, 2].flatMap((colour) =>
    places.map(([x = 0, y = 0]) => {
      let sum = 0;
      for (let row = 0; row < height; row++)
        for (let column = 0; column < width; column++) {
          const at = (row * width + column) * 4;
          const alpha = (rgba[at + 3] ?? 0) / 255;
          const value = (rgba[at + colour] ?? 0) * alpha + 255 * (1 - alpha);
          sum += value * weight(x, column, width, size) * weight(y, row, height, size);
        }
      return sum;
    }),
  );
}

function weight(target: number, at: number, length: number, size: number): number {
  const scale = length / size;
  if (scale >= 1) {
    const overlap = Math.min((target + 1) * scale, at + 1) - Math.max(target * scale, at);
    return Math.max(0, overlap) / scale;
  }
  const middle = Math.min(length - 1, Math.max(0, (target + 0.5) * scale - 0.5));
  return Math.max(0, 1 - Math.abs(middle - at));
}
