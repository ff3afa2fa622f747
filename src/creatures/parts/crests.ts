import { part, type Part } from '../drawing/figure.ts';
import type { Frame } from '../drawing/geometry.ts';
import { closedCurve, polygon, ribbon } from '../drawing/shape.ts';

/** Three feathers, the middle one in front; `size` is that of the crown's anchor. */
export function plumes(at: Frame, size: number, sway: number): Part[] {
  return [-0.55, 0.55, 0].map((lean) =>
    part(
      ribbon(
        [
          at(lean * 0.3, -0.3),
          at(lean + sway, 0.55),
          at(lean * 1.9 + sway, 0.95 - Math.abs(lean) * 0.3),
        ],
        [size * 0.08, size * 0.2, size * 0.1],
      ),
      lean === 0 ? 'accent' : 'second',
    ),
  );
}

/** Five thorns from ear to ear, the middle one the tallest. */
export function spikes(at: Frame, sway: number): Part[] {
  return [-0.66, -0.33, 0, 0.33, 0.66].map((place) =>
    part(
      polygon([
        at(place - 0.2, -0.4),
        at(place + 0.2, -0.4),
        at(place * 1.35 + sway, 0.72 - place * place * 0.7),
      ]),
      'accent',
    ),
  );
}

/** Hair that stands up in the middle. */
export function tuft(at: Frame, sway: number): Part[] {
  return [
    part(
      closedCurve([
        at(-0.35, -0.2),
        at(-0.5, 0.3),
        at(-0.2, 0.2),
        at(0 + sway, 0.62),
        at(0.12, 0.22),
        at(0.48, 0.36),
        at(0.35, -0.2),
        at(0, -0.36),
      ]),
      'second',
    ),
  ];
}
