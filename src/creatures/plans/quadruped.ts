import { part, type BodyPlan } from '../drawing/figure.ts';
import { lerp } from '../drawing/geometry.ts';
import { foot, limb } from '../parts/limb.ts';
import { softBox } from '../drawing/shape.ts';
import { arch } from './arch.ts';

/** Four legs under a bean, and a large head: a calf, a pony or a long-necked browser. */
export const quadruped: BodyPlan = ({ build, feet }, pose) => {
  const rx = lerp(40, 54, build.girth);
  const ry = lerp(25, 36, build.girth) * (1 + pose.stretch * 0.04);
  const leg = lerp(24, 52, build.limb);
  const y = -leg - ry * 0.72;
  const radius = lerp(25, 36, build.head);
  const neck = lerp(10, 56, build.neck ** 1.5);
  const head = {
    x: rx * 0.72 + 8 + pose.nod * 5,
    y: y - ry * 0.5 - neck - radius * 0.35 + pose.nod * 4,
  };
  const thick = lerp(8, 12, build.girth);
  const swing = pose.stride * 11;
  const legAt = (x: number, by: number): ReturnType<typeof limb> =>
    limb({ x, y: y + ry * 0.3 }, { x: x + by, y: -6 }, -by * 0.3, [thick + 2, thick - 1]);
  return {
    skin: [
      softBox(0, y, rx, ry, { square: 2.3, lean: -0.06 }),
      limb({ x: rx * 0.62, y: y - ry * 0.1 }, head, 3, [ry * 0.62, radius * 0.52]),
      softBox(head.x, head.y, radius, radius * 0.9, { square: 2.4 }),
      legAt(-rx * 0.6, -swing),
      legAt(rx * 0.48, swing),
    ],
    behind: [
      part(legAt(-rx * 0.34, swing), 'shade'),
      ...foot(feet, -rx * 0.34 + swing, 0, thick + 3, true),
      part(legAt(rx * 0.76, -swing), 'shade'),
      ...foot(feet, rx * 0.76 - swing, 0, thick + 3, true),
    ],
    before: [
      ...foot(feet, -rx * 0.6 - swing, 0, thick + 4),
      ...foot(feet, rx * 0.48 + swing, 0, thick + 4),
    ],
    face: {
      x: head.x + 3,
      y: head.y + 2,
      size: radius * 0.86,
      tilt: pose.nod * 0.12,
      profile: true,
    },
    crown: { x: head.x, y: head.y - radius * 0.72, size: radius * 0.84, angle: pose.nod * 0.12 },
    tail: { x: -rx * 0.92, y: y - ry * 0.2, size: 38, angle: -0.75 },
    spine: arch(-rx * 0.15, y, rx * 0.9, ry * 0.98, [-1.05, 0.5], 5, 17),
    trunk: { left: -rx * 0.62, right: rx * 0.6, top: y + ry * 0.25, bottom: y + ry * 1.25 },
    floats: false,
  };
};
