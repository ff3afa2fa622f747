import { numberAt } from './number-at.ts';

/**
 * The centre square of a picture, scaled to `size`×`size` with area averaging and composited on white.
 * `rgba` holds `width`×`height` pixels, not premultiplied. Gives RGB in 0..1 as [3, size, size].
 * Every target pixel is the exact mean of the source area that it covers, also between pixels and when scaling up, so
 * that a picture of the right size passes unchanged.
 */
export function areaAverage(
  rgba: Uint8ClampedArray | Uint8Array,
  width: number,
  height: number,
  size: number,
): Float32Array<ArrayBuffer> {
  const side = Math.min(width, height);
  const left = Math.floor((width - side) / 2);
  const top = Math.floor((height - side) / 2);
  const shares = sharesOf(side, size);
  const pixels = new Float32Array(3 * size * size);
  const row = new Float64Array(3 * size);
  const sums = new Float64Array(3 * size);
  let rowInHand = -1;
  for (const [targetRow, rows] of shares.entries()) {
    sums.fill(0);
    for (const { at, share } of rows) {
      // Two target rows may meet in one source row.
      if (at !== rowInHand) averageRow(rgba, ((top + at) * width + left) * 4, shares, row);
      rowInHand = at;
      for (let i = 0; i < sums.length; i++) sums[i] = numberAt(sums, i) + share * numberAt(row, i);
    }
    for (let column = 0; column < size; column++) {
      for (let colour = 0; colour < 3; colour++) {
        pixels[(colour * size + targetRow) * size + column] =
          numberAt(sums, column * 3 + colour) / 255;
      }
    }
  }
  return pixels;
}

interface Share {
  readonly at: number;
  /** Part of the target pixel that this source pixel covers; the parts of one target pixel add up to 1. */
  readonly share: number;
}

/** Along one axis: which source pixels cover each of the `size` target pixels. */
function sharesOf(side: number, size: number): readonly (readonly Share[])[] {
  // In units of 1/size source pixels every border is a whole number, so that nothing is rounded.
  return Array.from({ length: size }, (_, target) => {
    const start = target * side;
    const end = start + side;
    const covering: Share[] = [];
    for (let at = Math.floor(start / size); at * size < end; at++) {
      const overlap = Math.min(end, (at + 1) * size) - Math.max(start, at * size);
      covering.push({ at, share: overlap / side });
    }
    return covering;
  });
}

function averageRow(
  rgba: Uint8ClampedArray | Uint8Array,
  start: number,
  shares: readonly (readonly Share[])[],
  row: Float64Array,
): void {
  row.fill(0);
  for (const [column, covering] of shares.entries()) {
    for (const { at, share } of covering) {
      const pixel = start + at * 4;
      const alpha = numberAt(rgba, pixel + 3);
      for (let colour = 0; colour < 3; colour++) {
        const onWhite = (numberAt(rgba, pixel + colour) * alpha + 255 * (255 - alpha)) / 255;
        const sum = column * 3 + colour;
        row[sum] = numberAt(row, sum) + share * onWhite;
      }
    }
  }
}
