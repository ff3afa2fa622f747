import { detail, part, stroke, type BodyPlan, type Part } from '../drawing/figure.ts';
import { lerp, type Point } from '../drawing/geometry.ts';
import { limb } from '../parts/limb.ts';
import { openCurve, oval, polygon, ribbon, softBox } from '../drawing/shape.ts';
import { arch } from './arch.ts';

/** A soft foot under a house: a spiral, a ribbed dome or a tower. */
export const snail: BodyPlan = ({ build }, pose) => {
  const shell = lerp(38, 54, build.girth);
  const radius = lerp(24, 33, build.head);
  const stretch = pose.stretch * 7;
  const thick = lerp(12, 17, build.limb);
  const head = { x: 50 + stretch + pose.nod * 4, y: -lerp(36, 74, build.neck) - radius * 0.4 };
  const centre = { x: -16, y: -shell * 0.86 - thick * 0.8 };
  return {
    skin: [
      ribbon(
        [
          { x: -shell - 30 - stretch, y: -6 },
          { x: -30, y: -thick },
          { x: 30, y: -thick },
          { x: 48 + stretch, y: -thick - 2 },
        ],
        [4, thick, thick, thick * 0.9],
      ),
      limb({ x: 42 + stretch, y: -thick }, head, 6, [thick, radius * 0.62]),
      softBox(head.x, head.y, radius, radius * 0.92),
    ],
    behind: [],
    before: houseOf(build.form, centre, shell),
    face: { x: head.x + 3, y: head.y, size: radius * 0.86, tilt: pose.nod * 0.12, profile: true },
    crown: { x: head.x, y: head.y - radius * 0.76, size: radius * 0.8, angle: pose.nod * 0.12 },
    tail: null,
    spine: arch(centre.x, centre.y, shell * 0.96, shell * 0.9, [-1.2, 0.8], 5, 15),
    trunk: { left: 20, right: 70, top: -thick * 1.4, bottom: 4 },
    floats: false,
  };
};

function houseOf(form: number, { x, y }: Point, size: number): Part[] {
  if (form < 0.4) {
    const coil = Array.from({ length: 11 }, (_, index) => {
      const angle = 2.6 - index * 0.85;
      const radius = size * (0.86 - index * 0.075);
      return { x: x + Math.cos(angle) * radius, y: y + Math.sin(angle) * radius };
    });
    return [part(oval(x, y, size), 'second'), stroke(openCurve(coil), 'accent', size * 0.17)];
  }
  if (form < 0.7) {
    const rib = (across: number): Part =>
      stroke(
        openCurve([
          { x: x + across * size * 0.35, y: y - size * 0.82 },
          { x: x + across * size * 0.8, y },
          { x: x + across * size * 0.85, y: y + size * 0.72 },
        ]),
        'accent',
        size * 0.12,
      );
    return [
      part(softBox(x, y, size * 1.06, size * 0.9, { square: 2.8, pear: 0.2 }), 'second'),
      rib(-0.7),
      rib(0),
      rib(0.7),
    ];
  }
  const tier = (level: number, half: number, tone: Part['tone']): Part =>
    part(
      softBox(x - level * 3, y + size * (0.58 - level * 0.42), size * half, size * 0.31, {
        square: 2.8,
      }),
      tone,
    );
  return [
    tier(0, 1.02, 'second'),
    tier(1, 0.82, 'accent'),
    tier(2, 0.62, 'second'),
    tier(3, 0.42, 'accent'),
    detail(
      polygon([
        { x: x - 26, y: y - size * 0.86 },
        { x: x + 6, y: y - size * 0.86 },
        { x: x - 14, y: y - size * 1.2 },
      ]),
      'second',
    ),
  ];
}
