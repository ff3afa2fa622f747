import { detail, part, stroke, type Part } from '../drawing/figure.ts';
import type { Frame } from '../drawing/geometry.ts';
import { closedCurve, disc, openCurve } from '../drawing/shape.ts';

/** Two leaves on a stalk, swaying; `size` is that of the crown's anchor. */
export function sprig(at: Frame, size: number, sway: number): Part[] {
  const leaf = (side: number): Part =>
    part(
      closedCurve([
        at(sway, 0.4),
        at(side * 0.35 + sway, 0.72),
        at(side * 0.95 + sway, 0.78),
        at(side * 0.5 + sway, 0.36),
      ]),
      'accent',
    );
  return [stroke(openCurve([at(0, -0.3), at(sway, 0.45)]), 'dim', size * 0.12), leaf(-1), leaf(1)];
}

/** Five petals around a heart. */
export function flower(at: Frame, size: number): Part[] {
  const petals = Array.from({ length: 5 }, (_, index) => {
    const angle = (index / 5) * 2 * Math.PI;
    const centre = at(Math.sin(angle) * 0.3, 0.2 + Math.cos(angle) * 0.3);
    return part(disc(centre, size * 0.23), 'accent');
  });
  return [...petals, part(disc(at(0, 0.2), size * 0.19), 'second')];
}

/** A spotted cap that covers the top of the head. */
export function mushroom(at: Frame, size: number): Part[] {
  return [
    part(
      closedCurve([
        at(-1.2, -0.34),
        at(-0.95, 0.24),
        at(0, 0.62),
        at(0.95, 0.24),
        at(1.2, -0.34),
        at(0.5, -0.24),
        at(-0.5, -0.24),
      ]),
      'accent',
    ),
    detail(disc(at(-0.55, 0.06), size * 0.16), 'light'),
    detail(disc(at(0.05, 0.3), size * 0.19), 'light'),
    detail(disc(at(0.62, 0), size * 0.14), 'light'),
  ];
}
