import { describe, expect, it } from 'vitest';
import { resample, type Filter } from './resample.ts';

// A picture of 5×4 pixels, and the results of Pillow 12 (`Image.resize` of each channel in mode F).
const rgb = Array.from({ length: 60 }, (_, index) => (index * 37) % 256);
const rgba = Uint8Array.from({ length: 80 }, (_, index) =>
  index % 4 === 3 ? 255 : (rgb[Math.floor(index / 4) * 3 + (index % 4)] ?? 0),
);
const whole = { left: 0, top: 0, width: 5, height: 4 };

function channelOf(size: number, filter: Filter, channel: number): number[] {
  const pixels = resample(rgba, 5, 4, whole, size, filter);
  return [...pixels.slice(channel * size * size, (channel + 1) * size * size)];
}

function expectBytes(found: readonly number[], bytes: readonly number[]): void {
  expect(found.length).toBe(bytes.length);
  for (const [place, byte] of bytes.entries())
    expect((found[place] ?? 0) * 255).toBeCloseTo(byte, 2);
}

describe('a picture brought to another size', () => {
  it('becomes smaller as Pillow makes it smaller', () => {
    expectBytes(channelOf(2, 'bicubic', 0), [88.363, 138.353, 143.193, 112.329]);
    expectBytes(
      channelOf(3, 'bilinear', 2),
      [134.471, 109.789, 81.043, 131.214, 132.944, 132.643, 127.957, 116.278, 107.443],
    );
  });

  it('becomes larger as Pillow makes it larger, within what a byte can hold', () => {
    expectBytes(channelOf(7, 'bicubic', 1).slice(0, 14), [
      ...[27.123, 105.34, 114.356, 0, 69.931, 175.802, 249.546],
      ...[41.88, 120.097, 129.113, 14.347, 91.805, 147.558, 160.982],
    ]);
  });

  it('passes unchanged at its own size, a region of it too', () => {
    const region = { left: 1, top: 1, width: 3, height: 3 };
    const pixels = resample(rgba, 5, 4, region, 3, 'bicubic');
    const red = [1, 2, 3].flatMap((row) => [1, 2, 3].map((column) => rgb[(row * 5 + column) * 3]));
    expectBytes([...pixels.slice(0, 9)], red as number[]);
  });

  it('is composited on white', () => {
    const clear = resample(
      Uint8Array.of(0, 0, 0, 0),
      1,
      1,
      { left: 0, top: 0, width: 1, height: 1 },
      2,
      'bicubic',
    );
    expect([...clear]).toEqual(new Array(12).fill(1));
  });
});
