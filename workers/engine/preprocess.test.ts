import { describe, expect, it } from 'vitest';
import { areaAverage } from './preprocess.ts';

/** An opaque grey picture, one number per pixel. */
function grey(...values: number[]): Uint8ClampedArray {
  return Uint8ClampedArray.from(values.flatMap((value) => [value, value, value, 255]));
}
const inBytes = (pixels: Float32Array) => [...pixels].map((value) => value * 255);
/** The red channel as bytes: enough for a grey picture. */
const red = (pixels: Float32Array) => inBytes(pixels).slice(0, pixels.length / 3);

function expectBytes(found: number[], expected: number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 4);
}

describe('areaAverage', () => {
  it('leaves a picture of the right size exactly as it is', () => {
    const rgba = new Uint8ClampedArray(64 * 64 * 4);
    for (let i = 0; i < rgba.length; i++) rgba[i] = i % 4 === 3 ? 255 : (i * 37) % 256;
    const pixels = areaAverage(rgba, 64, 64, 64);
    for (let i = 0; i < 64 * 64; i++) {
      for (let colour = 0; colour < 3; colour++) {
        expect(pixels[colour * 4096 + i]).toBe(Math.fround((rgba[i * 4 + colour] ?? NaN) / 255));
      }
    }
  });

  it('puts each colour into a plane of its own', () => {
    expectBytes(inBytes(areaAverage(Uint8ClampedArray.of(10, 20, 30, 255), 1, 1, 1)), [10, 20, 30]);
  });

  it('averages whole blocks when the ratio is a whole number', () => {
    const rgba = grey(0, 40, 100, 100, 80, 120, 100, 100, 1, 1, 7, 9, 1, 1, 9, 7);
    expectBytes(red(areaAverage(rgba, 4, 4, 2)), [60, 100, 1, 8]);
  });

  it('shares a pixel between its neighbours when the ratio is not a whole number', () => {
    // Each target pixel covers 1.5 × 1.5 source pixels.
    const rgba = grey(0, 90, 180, 0, 90, 180, 0, 90, 180);
    expectBytes(red(areaAverage(rgba, 3, 3, 2)), [30, 150, 30, 150]);
  });

  it('enlarges a tiny picture without inventing anything outside its colours', () => {
    const rgba = grey(0, 90, 0, 90);
    expectBytes(
      red(areaAverage(rgba, 2, 2, 4)),
      [0, 0, 90, 90, 0, 0, 90, 90, 0, 0, 90, 90, 0, 0, 90, 90],
    );
    expectBytes(red(areaAverage(rgba, 2, 2, 3)), [0, 45, 90, 0, 45, 90, 0, 45, 90]);
  });

  it('takes the centre square of a wide and of a tall picture', () => {
    expectBytes(
      red(areaAverage(grey(255, 10, 20, 255, 255, 30, 40, 255), 4, 2, 2)),
      [10, 20, 30, 40],
    );
    expectBytes(
      red(areaAverage(grey(255, 255, 10, 20, 30, 40, 255, 255), 2, 4, 2)),
      [10, 20, 30, 40],
    );
  });

  it('shows what is transparent as white', () => {
    const rgba = Uint8ClampedArray.of(0, 0, 0, 0, 0, 0, 0, 51);
    expectBytes(red(areaAverage(Uint8ClampedArray.of(0, 0, 0, 0), 1, 1, 1)), [255]);
    expectBytes(red(areaAverage(rgba.subarray(4), 1, 1, 1)), [204]);
  });

  it('keeps the mean of the picture', () => {
    const values = Array.from({ length: 7 * 7 }, (_, i) => (i * 53) % 256);
    const found = red(areaAverage(grey(...values), 7, 7, 5));
    const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
    expect(mean(found)).toBeCloseTo(mean(values), 3);
  });
});
