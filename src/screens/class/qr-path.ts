/** A code of black and white cells, as `lean-qr` makes it. */
interface Cells {
  readonly size: number;
  readonly get: (x: number, y: number) => boolean;
}

/** The white cells that scanners need around a code. */
export const QUIET_CELLS = 4;

/** The black cells as one path of an SVG, a run of a row at a time. One cell is one unit. */
export function qrPath({ size, get }: Cells): string {
  const runs: string[] = [];
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!get(x, y)) continue;
      const begin = x;
      while (x < size && get(x, y)) x++;
      const d = `M${begin} ${y}h${x - begin}v1H${begin}z`;
      runs.push(d);
    }
  return runs.join('');
}
