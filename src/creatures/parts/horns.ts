import { part, stroke, type Part } from '../drawing/figure.ts';
import type { Frame } from '../drawing/geometry.ts';
import { closedCurve, openCurve } from '../drawing/shape.ts';

/** One of a pair; the side is -1 or 1. */
export function horn(at: Frame, side: number): Part {
  return part(
    closedCurve([
      at(side * 0.28, -0.2),
      at(side * 0.62, 0.3),
      at(side * 0.6, 0.82),
      at(side * 0.88, 0.42),
      at(side * 0.84, -0.3),
    ]),
    'accent',
  );
}

/** A grooved horn in the middle; `size` is that of the crown's anchor. */
export function unicorn(at: Frame, size: number): Part[] {
  const groove = (up: number): Part =>
    stroke(
      openCurve([at(-0.2 + up * 0.18, up), at(0.2 - up * 0.18, up + 0.14)]),
      'dim',
      size * 0.07,
    );
  return [
    part(
      closedCurve([
        at(-0.24, -0.24),
        at(-0.14, 0.4),
        at(0, 1.1),
        at(0.14, 0.4),
        at(0.24, -0.24),
        at(0, -0.34),
      ]),
      'accent',
    ),
    groove(0),
    groove(0.34),
  ];
}

/** One of a pair, with two tines. */
export function antler(at: Frame, side: number, size: number): Part {
  const beam = openCurve([at(side * 0.3, -0.3), at(side * 0.5, 0.4), at(side * 1, 0.95)]);
  const tine = openCurve([at(side * 0.44, 0.2), at(side * 0.92, 0.36)]);
  const prong = openCurve([at(side * 0.6, 0.55), at(side * 0.46, 1.05)]);
  return stroke({ d: beam.d + tine.d + prong.d, box: beam.box }, 'accent', size * 0.16);
}
