import { describe, expect, it } from 'vitest';
import { parsePreparation, scaleAsPrepared } from './picture-preparation.ts';

// As DINOv2's repository has it, with smaller sizes.
const written = {
  crop_size: { height: 4, width: 4 },
  do_center_crop: true,
  do_normalize: true,
  do_rescale: true,
  do_resize: true,
  image_mean: [0.5, 0.25, 0],
  image_std: [0.5, 0.25, 1],
  resample: 3,
  rescale_factor: 1 / 255,
  size: { shortest_edge: 8 },
};

function read(json: unknown) {
  const parsed = parsePreparation(json);
  if (!parsed.ok) throw new Error(parsed.failure);
  return parsed.value;
}

describe('how a pretrained encoder wants its pictures', () => {
  it('is read off its configuration', () => {
    expect(read(written)).toEqual({
      side: 4,
      filter: 'bicubic',
      factor: 1 / 255,
      mean: [0.5, 0.25, 0],
      deviation: [0.5, 0.25, 1],
    });
    const uncut = { ...written, do_center_crop: false, resample: 2, size: { height: 6, width: 6 } };
    expect(read(uncut)).toMatchObject({ side: 6, filter: 'bilinear' });
  });

  it.each<[string, object, string]>([
    ['a size is missing', { size: undefined }, 'size'],
    ['a size is no number', { size: { shortest_edge: '8' } }, 'shortest_edge'],
    ['a size would fill the memory', { size: { shortest_edge: 65_536 } }, '65536'],
    ['more is cut out than there is', { crop_size: { height: 9, width: 9 } }, '9'],
    ['what is cut out is no square', { crop_size: { height: 4, width: 2 } }, 'square'],
    ['a filter is unknown', { resample: 0 }, 'resample is 0'],
    ['a mean lacks a colour', { image_mean: [0.5, 0.5] }, 'image_mean'],
    ['a deviation is nothing', { image_std: [1, 0, 1] }, 'image_std'],
    ['nothing is resized', { do_resize: false }, 'do_resize'],
  ])('is refused when %s', (_, odd, field) => {
    const parsed = parsePreparation({ ...written, ...odd });
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.failure).toContain(field);
  });

  it('shows the whole picture, squeezed, in the range of numbers that the configuration names', () => {
    // The picture is 12×8. A quarter of each half is white, at the ends that a square in the middle would cut off.
    const rgba = new Uint8Array(12 * 8 * 4);
    for (let pixel = 0; pixel < 96; pixel++) {
      const column = pixel % 12;
      const value = column < 3 || column >= 9 ? 255 : 0;
      rgba.set([value, value, value, 255], pixel * 4);
    }
    const uncut = { ...written, resample: 2 };
    const pixels = scaleAsPrepared(read(uncut))(rgba, 12, 8);
    // The whole picture, and its middle too, because it is half as wide again as high.
    expect(pixels.length).toBe(2 * 3 * 4 * 4);
    const [left = NaN, middle = NaN, , right = NaN] = pixels.slice(0, 4);
    expect(left).toBeGreaterThan(0.5);
    expect(right).toBeCloseTo(left, 5);
    expect(middle).toBeLessThan(-0.5);
    // Grey 0 and 1 in the three ranges: (x - mean) / deviation.
    const white = new Uint8Array(8 * 8 * 4).fill(255);
    const ranges = scaleAsPrepared(read(uncut))(white, 8, 8);
    const expected = [1, 3, 1].flatMap((value) => new Array<number>(16).fill(value));
    for (const [place, value] of expected.entries()) expect(ranges[place]).toBeCloseTo(value, 5);
  });
});
