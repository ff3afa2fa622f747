import type { Box } from './drawing/geometry.ts';
import type { Prng } from '../kernel/prng.ts';
import { round } from './drawing/path-data.ts';
import { oval } from './drawing/shape.ts';

const side = 256;
const margin = 12;

/** Puts a figure completely into the picture. It sets the size, the place, the direction and the lean. */
export function place(
  box: Box,
  ground: number,
  floats: boolean,
  prng: Prng,
): { readonly transform: string; readonly shadow: string } {
  const facing = prng.chance(0.5) ? 1 : -1;
  const lean = prng.between(-7, 7);
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const room = side - 2 * margin;
  const scale = (room / Math.max(width * 1.06, height * 1.04, 150)) * prng.between(0.74, 1);
  const half = (width * scale) / 2 + 4;
  const x = prng.between(margin + half, side - margin - half);
  const tall = height * scale;
  const lowest = side - margin - (floats ? 8 : 2);
  const highest = Math.min(lowest, Math.max(margin + tall, floats ? ground - 20 : ground + 14));
  const y = prng.between(highest, lowest);
  const centre = (facing * scale * (box.left + box.right)) / 2;
  const shadowY = floats ? Math.min(side - 10, y + 14) : y - 2;
  const shadow = oval(x, shadowY, half * (floats ? 0.55 : 0.8), floats ? 5 : 8);
  return {
    transform:
      `translate(${round(x - centre)} ${round(y - box.bottom * scale)}) ` +
      `scale(${(facing * scale).toFixed(3)} ${scale.toFixed(3)}) rotate(${round(lean)} 0 -60)`,
    shadow: `<path d="${shadow.d}" fill="#1b1430" opacity=".2"/>`,
  };
}
