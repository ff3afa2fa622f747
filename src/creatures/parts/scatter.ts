import type { Figure } from '../drawing/figure.ts';
import type { Box, Point } from '../drawing/geometry.ts';
import { createPrng, mixSeeds } from '../../kernel/prng.ts';
import { touches } from '../drawing/shape.ts';

/** A place for a mark, with a fixed number in [0, 1). */
export interface Cell extends Point {
  readonly chance: number;
}

export const isLarge = ({ chance }: Cell): boolean => chance >= 0.45;
export const isSmall = ({ chance }: Cell): boolean => chance < 0.45;

/** A loose grid that leaves out the face. A cell's numbers depend only on its row and column, and not on the pose. */
export function scatter(
  grain: number,
  { face, skin }: Figure,
  box: Box,
  gap: number,
  loose = 0.26,
): readonly Cell[] {
  const cells: Cell[] = [];
  for (let row = 0; box.top + (row + 0.4) * gap * 0.82 < box.bottom; row += 1)
    for (let column = 0; box.left + column * gap < box.right; column += 1) {
      const prng = createPrng(mixSeeds(grain, row, column));
      const x = box.left + (column + (row % 2) * 0.5 + prng.between(-loose, loose)) * gap;
      const y = box.top + ((row + 0.4) * 0.82 + prng.between(-loose, loose)) * gap;
      if (touches(skin, x, y, 6) && Math.hypot(x - face.x, y - face.y) > face.size * 0.72)
        cells.push({ x, y, chance: prng.next() });
    }
  return cells;
}
