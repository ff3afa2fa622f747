import { part, type BodyPlan } from '../drawing/figure.ts';
import { lerp } from '../drawing/geometry.ts';
import { foot, limb } from '../parts/limb.ts';
import { ribbon, softBox } from '../drawing/shape.ts';
import { arch } from './arch.ts';

/** Upright on two legs, with short arms; some lean on a heavy tail. */
export const biped: BodyPlan = ({ build, feet }, pose) => {
  const rx = lerp(28, 42, build.girth);
  const ry = lerp(34, 50, build.height) * (1 + pose.stretch * 0.04);
  const leg = lerp(18, 44, build.limb);
  const y = -leg - ry * 0.82;
  const radius = lerp(29, 40, build.head);
  const head = { x: 6 + pose.nod * 6, y: y - ry - radius * lerp(0.2, 0.75, build.neck) };
  const thick = lerp(9, 13, build.girth);
  const swing = pose.stride * 10;
  const legAt = (x: number, by: number): ReturnType<typeof limb> =>
    limb({ x, y: y + ry * 0.5 }, { x: x + by, y: -6 }, by * 0.3 + 4, [thick + 3, thick - 2]);
  const armAt = (x: number, lift: number): ReturnType<typeof limb> =>
    limb({ x, y: y - ry * 0.4 }, { x: x + 24, y: y - ry * 0.1 - lift }, 2, [8, 6]);
  const heavy = build.form > 0.5;
  const rump = ribbon(
    [
      { x: 0, y: y + ry * 0.5 },
      { x: -rx * 0.9, y: y + ry * 0.66 },
      { x: -rx - 34, y: -14 - pose.wag * 5 },
    ],
    [rx * 0.6, rx * 0.4, 5],
  );
  return {
    skin: [
      ...(heavy ? [rump] : []),
      softBox(0, y, rx, ry, { pear: 0.2 }),
      limb({ x: 2, y: y - ry * 0.5 }, head, 0, [rx * 0.6, radius * 0.6]),
      softBox(head.x, head.y, radius * 1.04, radius * 0.92, { square: 2.4 }),
      legAt(-rx * 0.36, -swing),
    ],
    behind: [
      part(armAt(rx * 0.42, pose.reach * 16), 'shade'),
      part(legAt(rx * 0.5, swing), 'shade'),
      ...foot(feet, rx * 0.5 + swing, 0, thick + 4, true),
    ],
    before: [
      part(armAt(-rx * 0.3, -pose.reach * 16), 'shade'),
      ...foot(feet, -rx * 0.36 - swing, 0, thick + 5),
    ],
    face: {
      x: head.x + 2,
      y: head.y + 1,
      size: radius * 0.86,
      tilt: pose.nod * 0.1,
      profile: true,
    },
    crown: { x: head.x, y: head.y - radius * 0.74, size: radius * 0.82, angle: pose.nod * 0.1 },
    tail: heavy ? null : { x: -rx * 0.86, y: y + ry * 0.5, size: 38, angle: -1.05 },
    spine: arch(0, y, rx * 0.9, ry * 0.96, [-1.9, -0.5], 4, 15),
    trunk: { left: -rx * 0.42, right: rx * 0.9, top: y - ry * 0.45, bottom: y + ry * 1.05 },
    floats: false,
  };
};
