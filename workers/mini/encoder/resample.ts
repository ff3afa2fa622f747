/**
 * Brings a picture to another size with Pillow's filters, because the makers of models prepare their pictures with these.
 */
export type Filter = 'bilinear' | 'bicubic';

/** A rectangle of a picture, in pixels, not necessarily whole ones. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The half-width in source pixels when the picture is not made smaller, and the weight at a distance. Bicubic after Keys,
 * with a = -0.5.
 */
const FILTERS = {
  bilinear: { support: 1, weight: (x: number) => Math.max(0, 1 - x) },
  bicubic: {
    support: 2,
    weight: (x: number) => {
      if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
      return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
    },
  },
} as const;

/**
 * Scales a region of a picture to `size`×`size` and composites it on white. Where the region gets smaller the filter
 * widens, so that no pixel is skipped. Pixels around the region count as far as the filter reaches. `rgba` holds
 * `width`×`height` pixels, not premultiplied. Returns RGB in 0..1 as [3, size, size].
 */
export function resample(
  rgba: Uint8ClampedArray | Uint8Array,
  width: number,
  height: number,
  region: Region,
  size: number,
  filter: Filter,
): Float32Array<ArrayBuffer> {
  const columns = tapsOf(region.left, region.width, width, size, filter);
  const rows = tapsOf(region.top, region.height, height, size, filter);
  const firstRow = rows[0]?.from ?? 0;
  const last = rows.at(-1);
  const rowCount = (last ? last.from + last.weights.length : 0) - firstRow;
  const pixels = new Float32Array(3 * size * size);
  for (let colour = 0; colour < 3; colour++) {
    const onWhite = flattened(rgba, firstRow * width, rowCount * width, colour);
    // First along the rows, and only along those that are needed.
    const across = new Float32Array(rowCount * size);
    for (let row = 0; row < rowCount; row++) {
      for (let column = 0; column < size; column++) {
        across[row * size + column] = weigh(onWhite, row * width, 1, columns[column]);
      }
    }
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        const sum = weigh(across, column - firstRow * size, size, rows[row]);
        // A cubic filter overshoots at edges, which a picture in bytes cannot.
        pixels[(colour * size + row) * size + column] = Math.min(1, Math.max(0, sum));
      }
    }
  }
  return pixels;
}

/** One colour of a run of pixels from a given place on, on white, in 0..1. */
function flattened(
  rgba: Uint8ClampedArray | Uint8Array,
  from: number,
  count: number,
  colour: number,
): Float32Array {
  const plane = new Float32Array(count);
  for (let pixel = 0; pixel < count; pixel++) {
    const at = (from + pixel) * 4;
    const alpha = rgba[at + 3] ?? NaN;
    plane[pixel] = ((rgba[at + colour] ?? NaN) * alpha + 255 * (255 - alpha)) / 65025;
  }
  return plane;
}

/** The weighted sum of numbers that stand `step` apart. */
function weigh(numbers: Float32Array, start: number, step: number, taps: Taps | undefined): number {
  if (!taps) return NaN;
  const { from, weights } = taps;
  let sum = 0;
  for (let tap = 0; tap < weights.length; tap++) {
    sum += (weights[tap] ?? NaN) * (numbers[start + (from + tap) * step] ?? NaN);
  }
  return sum;
}

/** The source pixels that a target pixel is made of, and how much each counts; the weights add up to 1. */
interface Taps {
  readonly from: number;
  readonly weights: readonly number[];
}

/** Along one axis of `sourceSize` pixels, for each of the `size` target pixels. */
function tapsOf(
  start: number,
  length: number,
  sourceSize: number,
  size: number,
  filter: Filter,
): readonly Taps[] {
  const scale = length / size;
  const widened = Math.max(1, scale);
  const { support, weight } = FILTERS[filter];
  const reach = support * widened;
  return Array.from({ length: size }, (_, target) => {
    const centre = start + (target + 0.5) * scale;
    const from = Math.max(0, Math.floor(centre - reach + 0.5));
    const end = Math.max(from + 1, Math.min(sourceSize, Math.floor(centre + reach + 0.5)));
    const weights = Array.from({ length: end - from }, (_, tap) =>
      weight(Math.abs((from + tap + 0.5 - centre) / widened)),
    );
    const sum = weights.reduce((total, one) => total + one, 0);
    return { from, weights: weights.map((one) => one / sum) };
  });
}
