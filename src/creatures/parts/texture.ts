import type { Figure } from '../drawing/figure.ts';
import type { Box } from '../drawing/geometry.ts';
import type { Paints } from '../drawing/palette.ts';
import { createPrng, mixSeeds, type Prng } from '../../kernel/prng.ts';
import { packed } from '../drawing/path-data.ts';
import { oval, touches, type Shape } from '../drawing/shape.ts';
import type { Species } from '../drawing/species.ts';

/** The texture of the body's surface. It is clipped to the silhouette like the pattern. */
export function texture(
  species: Species,
  { face, skin }: Figure,
  box: Box,
  paints: Paints,
): string {
  switch (species.texture) {
    case 'smooth':
      return '';
    case 'fur':
      return `<path d="${hairs(species.grain, skin, box)}" fill="none" stroke="${paints.deep}" stroke-width="1.8" opacity=".6"/>`;
    case 'scales':
      return `<path d="${scales(box)}" fill="none" stroke="${paints.deep}" stroke-width="1.7" opacity=".5"/>`;
    case 'gloss': {
      const streak = oval(
        face.x - face.size * 0.62,
        face.y - face.size * 0.78,
        face.size * 0.34,
        face.size * 0.17,
      );
      const drop = oval(face.x - face.size * 0.98, face.y - face.size * 0.42, face.size * 0.1);
      return `<path d="${streak.d}${drop.d}" fill="#fff" opacity=".75"/>`;
    }
    case 'felt':
      return `<path d="${stitches(species.grain, skin, box)}" fill="none" stroke="${paints.light}" stroke-width="1.6" opacity=".65"/>`;
  }
}

function hairs(grain: number, skin: readonly Shape[], box: Box): string {
  return sown(grain + 1, skin, box, 18, (prng) => `q1 4 ${packed(prng.between(-1, 4), 8)}`);
}

function stitches(grain: number, skin: readonly Shape[], box: Box): string {
  return sown(grain + 2, skin, box, 21, (prng) => (prng.chance(0.5) ? 'l4 4m0-4l-4 4' : 'l5 1'));
}

/** The same small stroke all over the silhouette, one per cell of a loose grid. */
function sown(
  grain: number,
  skin: readonly Shape[],
  box: Box,
  gap: number,
  strokeOf: (prng: Prng) => string,
): string {
  let d = '';
  for (let row = 0.3; box.top + row * gap < box.bottom; row += 1)
    for (let column = 0.3; box.left + column * gap < box.right; column += 1) {
      const prng = createPrng(mixSeeds(grain, row * 10, column * 10));
      const x = box.left + (column + prng.between(-0.3, 0.3)) * gap;
      const y = box.top + (row + prng.between(-0.3, 0.3)) * gap;
      if (touches(skin, x, y, 2)) d += `M${packed(x, y)}${strokeOf(prng)}`;
    }
  return d;
}

function scales({ left, right, top, bottom }: Box): string {
  const row = 'q9 14 18 0'.repeat(Math.ceil((right - left) / 18) + 1);
  let d = '';
  let odd = false;
  for (let y = top; y < bottom; y += 12) {
    odd = !odd;
    d += `M${packed(left - (odd ? 9 : 0), y)}${row}`;
  }
  return d;
}
