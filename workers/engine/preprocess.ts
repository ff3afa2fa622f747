/**
 * The centre square of a picture, scaled to `size`×`size` with area averaging and composited on white.
 * `rgba` holds `width`×`height` pixels, not premultiplied. Gives RGB in 0..1 as [3, size, size].
 * Every target pixel is the exact mean of the source area that it covers, also between pixels and when scaling up, so
 * that a picture of the right size passes unchanged. `training/` prepares its pictures in the same way.
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
  // Horizontally averaged rows are shared by the target rows that meet in them.
  const averaged = new Float64Array(3 * size);
  let averagedRow = -1;
  for (const [targetRow, rows] of shares.entries()) {
    const sums = new Float64Array(3 * size);
    for (const { at: row, share: rowShare } of rows) {
      if (row !== averagedRow) {
        averageRow(rgba, ((top + row) * width + left) * 4, shares, averaged);
        averagedRow = row;
      }
      for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! + rowShare * averaged[i]!;
    }
    for (let column = 0; column < size; column++) {
      for (let colour = 0; colour < 3; colour++) {
        pixels[(colour * size + targetRow) * size + column] = sums[column * 3 + colour]! / 255;
      }
    }
  }
  return pixels;
}
