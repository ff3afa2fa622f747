import type { Region } from './resample.ts';

/**
 * Squeezes a region of a picture to `size`×`size` and composites it on white. Along a side that gets shorter, every
 * target pixel is the exact mean of the area that it covers, also between pixels. Along a side that gets longer it is
 * interpolated (bilinear). A picture of the right size therefore passes unchanged. `rgba` holds rows of `width` pixels,
 * not premultiplied. The region lies inside the picture, at whole pixels. Returns RGB in 0..1 as [3, size, size].
 */
export function squeeze(
  rgba: Uint8ClampedArray | Uint8Array,
  width: number,
  region: Region,
  size: number,
): Float32Array<ArrayBuffer> {
  const words = wordsOf(rgba);
  const columns = columnsOf(spansOf(region.width, size));
  const rows = spansOf(region.height, size);
  const pixels = new Float32Array(3 * size * size);
  const across = new Float32Array(3 * size);
  const sums = new Float32Array(3 * size);
  let rowInHand = -1;
  for (const [target, { from, weights }] of rows.entries()) {
    sums.fill(0);
    for (let tap = 0; tap < weights.length; tap++) {
      const weight = weights[tap] ?? NaN;
      const at = from + tap;
      // One source row may belong to two target rows.
      if (at !== rowInHand)
        squeezeRow(words, (region.top + at) * width + region.left, columns, across);
      rowInHand = at;
      for (let i = 0; i < sums.length; i++)
        sums[i] = (sums[i] ?? NaN) + weight * (across[i] ?? NaN);
    }
    for (let column = 0; column < size; column++) {
      for (let colour = 0; colour < 3; colour++) {
        pixels[(colour * size + target) * size + column] = (sums[column * 3 + colour] ?? NaN) / 255;
      }
    }
  }
  return pixels;
}

/** The source pixels that a target pixel is made of, along one axis; the weights add up to 1. */
interface Span {
  readonly from: number;
  readonly weights: readonly number[];
}

function spansOf(length: number, size: number): readonly Span[] {
  return Array.from({ length: size }, (_, target) =>
    size > length ? between(target, length, size) : covering(target, length, size),
  );
}

/** In units of 1/size source pixels every border is a whole number, so nothing is rounded. */
function covering(target: number, length: number, size: number): Span {
  const start = target * length;
  const end = start + length;
  const from = Math.floor(start / size);
  const weights = Array.from({ length: Math.ceil(end / size) - from }, (_, tap) => {
    const at = from + tap;
    const overlap = Math.min(end, (at + 1) * size) - Math.max(start, at * size);
    return overlap / length;
  });
  return { from, weights };
}

/** The two source pixels whose middles lie around that of the target pixel. */
function between(target: number, length: number, size: number): Span {
  const middle = Math.min(length - 1, Math.max(0, ((target + 0.5) * length) / size - 0.5));
  const from = Math.min(Math.floor(middle), Math.max(0, length - 2));
  return { from, weights: length === 1 ? [1] : [1 - (middle - from), middle - from] };
}

/** Reads four bytes at once. Red is in the lowest, because every machine that runs WebAssembly is little-endian. */
function wordsOf(rgba: Uint8ClampedArray | Uint8Array): Uint32Array {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
}

/** The sum of this many bytes fits into 16 bits. */
const MOST_AT_ONCE = 256;

/** The first and last source pixel of every target column, and the weights of the first, the last and those between. */
interface Columns {
  readonly spans: readonly Span[];
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly weights: Float64Array;
}

function columnsOf(spans: readonly Span[]): Columns {
  return {
    spans,
    first: Int32Array.from(spans, ({ from }) => from),
    last: Int32Array.from(spans, ({ from, weights }) => from + weights.length - 1),
    weights: Float64Array.from(
      spans.flatMap(({ weights }) => [weights[0] ?? 0, weights[1] ?? 0, weights.at(-1) ?? 0]),
    ),
  };
}

/** One source row, squeezed, with its three colours (0..255) side by side. */
function squeezeRow(
  words: Uint32Array,
  start: number,
  { spans, first, last, weights }: Columns,
  row: Float32Array,
): void {
  for (let column = 0; column < spans.length; column++) {
    const from = start + (first[column] ?? 0);
    const to = start + (last[column] ?? 0);
    // All pixels but the first and the last have the same weight. So two colours are added up at once, together with a
    // check that all is opaque.
    let redAndBlue = 0;
    let greenAndAlpha = 0;
    for (let at = from + 1; at < to; at++) {
      const word = (words[at] ?? 0) | 0;
      redAndBlue = (redAndBlue + (word & 0xff00ff)) | 0;
      greenAndAlpha = (greenAndAlpha + ((word >>> 8) & 0xff00ff)) | 0;
    }
    const one = (words[from] ?? 0) | 0;
    const other = (words[to] ?? 0) | 0;
    const between = to - from - 1;
    const isOpaque = (one & other) >>> 24 === 255 && greenAndAlpha >>> 16 === 255 * between;
    const into = column * 3;
    if (between < 0 || between >= MOST_AT_ONCE || !isOpaque) {
      squeezePixel(words, from, spans[column]?.weights ?? [], row, into);
      continue;
    }
    const a = weights[into] ?? 0;
    const b = weights[into + 1] ?? 0;
    const c = weights[into + 2] ?? 0;
    row[into] = a * (one & 255) + b * (redAndBlue & 0xffff) + c * (other & 255);
    row[into + 1] =
      a * ((one >>> 8) & 255) + b * (greenAndAlpha & 0xffff) + c * ((other >>> 8) & 255);
    row[into + 2] = a * ((one >>> 16) & 255) + b * (redAndBlue >>> 16) + c * ((other >>> 16) & 255);
  }
}

/** One target pixel of any source pixels, each on white. */
function squeezePixel(
  words: Uint32Array,
  first: number,
  weights: readonly number[],
  row: Float32Array,
  into: number,
): void {
  let [red, green, blue] = [0, 0, 0];
  for (let tap = 0; tap < weights.length; tap++) {
    const word = words[first + tap] ?? 0;
    const weight = weights[tap] ?? NaN;
    const alpha = (word >>> 24) / 255;
    const white = 255 * (1 - alpha);
    red += weight * ((word & 255) * alpha + white);
    green += weight * (((word >>> 8) & 255) * alpha + white);
    blue += weight * (((word >>> 16) & 255) * alpha + white);
  }
  row[into] = red;
  row[into + 1] = green;
  row[into + 2] = blue;
}
