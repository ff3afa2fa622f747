import type { BodyPlan } from '../drawing/figure.ts';
import { lerp } from '../drawing/geometry.ts';
import { ribbon, softBox } from '../drawing/shape.ts';
import { arch } from './arch.ts';

/** No limbs at all: a wave along the ground or a pile of coils, and a raised head. */
export const serpent: BodyPlan = ({ build }, pose) => {
  const coiled = build.form > 0.5;
  const thick = lerp(12, 19, build.girth);
  const radius = lerp(25, 34, build.head);
  const rise = lerp(46, 84, build.height) * (1 + pose.stretch * 0.06) + (coiled ? thick * 2 : 0);
  const head = { x: lerp(14, 34, build.neck) + pose.nod * 8, y: -rise - radius * 0.6 };
  const sway = pose.reach * 8;
  const low = coiled ? -thick * 4 : -thick;
  const neck = ribbon(
    [
      { x: coiled ? -6 : 4, y: low },
      { x: 36 + sway, y: low - 8 },
      { x: 30 + sway, y: (low + head.y) / 2 },
      head,
    ],
    [thick, thick, thick * 0.9, radius * 0.6],
  );
  const wave = pose.stride * 6;
  const rest = coiled
    ? [0, 1, 2].map((layer) =>
        softBox(
          layer * 2,
          -thick - layer * thick * 1.45,
          thick * 3.4 - layer * thick * 0.5,
          thick * 1.02,
          { square: 2.6 },
        ),
      )
    : [
        ribbon(
          [
            { x: -92, y: -16 - wave },
            { x: -72, y: -8 },
            { x: -46, y: -thick - 12 + wave },
            { x: -18, y: -thick },
            { x: 12, y: -thick },
          ],
          [3, thick * 0.55, thick * 0.85, thick, thick],
        ),
      ];
  return {
    skin: [
      ...rest,
      neck,
      softBox(head.x + 3, head.y, radius * 1.1, radius * 0.88, { square: 2.3 }),
    ],
    behind: [],
    before: [],
    face: {
      x: head.x + 6,
      y: head.y - 1,
      size: radius * 0.86,
      tilt: pose.nod * 0.12,
      profile: true,
    },
    crown: { x: head.x, y: head.y - radius * 0.72, size: radius * 0.84, angle: pose.nod * 0.12 },
    tail: coiled
      ? { x: -thick * 3, y: -thick, size: 32, angle: -0.9 }
      : { x: -88, y: -16 - wave, size: 28, angle: -0.5 },
    spine: coiled
      ? arch(0, -thick * 3.6, thick * 2.6, thick * 1.6, [-1.2, -0.2], 3, 14)
      : arch(-46, -thick, 34, thick + 10, [-0.9, 0.7], 4, 14),
    trunk: { left: 14, right: 46, top: low - rise * 0.5, bottom: low + thick },
    floats: false,
  };
};
