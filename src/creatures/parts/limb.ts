import { detail, part, stroke, type Part } from '../drawing/figure.ts';
import type { Point } from '../drawing/geometry.ts';
import { closedCurve, openCurve, oval, ribbon, softBox, type Shape } from '../drawing/shape.ts';
import type { Feet } from '../drawing/traits.ts';

/** A leg, an arm or a neck; `bend` moves its middle sideways. */
export function limb(
  from: Point,
  to: Point,
  bend: number,
  halfWidths: readonly [number, number],
): Shape {
  const middle = { x: (from.x + to.x) / 2 + bend, y: (from.y + to.y) / 2 };
  const [start, end] = halfWidths;
  return ribbon([from, middle, to], [start, (start + end) / 2, end]);
}

/** A foot standing on (x, y), toes to the right; `size` is half its length. */
export function foot(kind: Feet, x: number, y: number, size: number, far = false): Part[] {
  const tone = far ? 'dim' : 'accent';
  switch (kind) {
    case 'paw':
      return [
        part(softBox(x + size * 0.25, y - size * 0.5, size, size * 0.55, { square: 2.6 }), tone),
        detail(oval(x + size * 0.85, y - size * 0.3, size * 0.16), 'light'),
        detail(oval(x + size * 0.4, y - size * 0.22, size * 0.16), 'light'),
      ];
    case 'hoof':
      return [
        part(softBox(x, y - size * 0.5, size * 0.72, size * 0.6, { square: 5, pear: 0.22 }), tone),
      ];
    case 'web':
      return [
        part(
          closedCurve([
            { x: x - size * 0.4, y: y - size * 0.7 },
            { x: x + size * 0.5, y: y - size * 0.62 },
            { x: x + size * 1.4, y: y - size * 0.14 },
            { x: x + size * 0.8, y },
            { x: x - size * 0.1, y: y - size * 0.1 },
            { x: x - size * 0.75, y },
          ]),
          tone,
        ),
      ];
    case 'peg':
      return [part(softBox(x, y - size * 0.4, size * 0.6, size * 0.45), tone)];
  }
}

/** A bird's three toes. */
export function claw(x: number, y: number, size: number): Part {
  return stroke(
    openCurve([
      { x: x + size, y },
      { x: x + size * 0.1, y: y - size * 0.35 },
      { x: x - size * 0.8, y },
    ]),
    'accent',
    size * 0.5,
  );
}
