import type { Anchor } from '../drawing/geometry.ts';

/** Anchors along the upper edge of an ellipse, from one angle to another (radians, 0 is up, clockwise). */
export function arch(
  x: number,
  y: number,
  rx: number,
  ry: number,
  [from, to]: readonly [number, number],
  count: number,
  size: number,
): Anchor[] {
  return Array.from({ length: count }, (_, index) => {
    const share = count === 1 ? 0.5 : index / (count - 1);
    const angle = from + (to - from) * share;
    return {
      x: x + rx * Math.sin(angle),
      y: y - ry * Math.cos(angle),
      angle,
      size: size * (0.72 + 0.56 * Math.sin(Math.PI * share)),
    };
  });
}
