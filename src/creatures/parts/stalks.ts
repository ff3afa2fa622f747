import { part, stroke, type Part } from '../drawing/figure.ts';
import type { Frame } from '../drawing/geometry.ts';
import { disc, openCurve } from '../drawing/shape.ts';

/** Two bent feelers with a knob each, swaying; `size` is that of the crown's anchor. */
export function antennae(at: Frame, size: number, sway: number): Part[] {
  return [-1, 1].flatMap((side) => [
    stroke(
      openCurve([at(side * 0.3, -0.2), at(side * 0.4 + sway, 0.5), at(side * 0.8 + sway, 0.95)]),
      'shade',
      size * 0.11,
    ),
    part(disc(at(side * 0.82 + sway, 1), size * 0.2), 'accent'),
  ]);
}

/** Five short stalks with a knob each, the middle one the tallest. */
export function bulbs(at: Frame, size: number, sway: number): Part[] {
  return [-0.62, -0.3, 0, 0.3, 0.62].flatMap((place) => {
    const up = 0.7 - place * place * 0.9;
    return [
      stroke(openCurve([at(place * 0.6, -0.3), at(place * 1.2 + sway, up)]), 'shade', size * 0.09),
      part(disc(at(place * 1.2 + sway, up), size * 0.17), place === 0 ? 'second' : 'accent'),
    ];
  });
}
