import { part, stroke, type BodyPlan } from '../drawing/figure.ts';
import { frameAt, lerp, type Point } from '../drawing/geometry.ts';
import { claw, limb } from '../parts/limb.ts';
import { closedCurve, openCurve, softBox } from '../drawing/shape.ts';
import { arch } from './arch.ts';

/** Two thin legs, a wing and a beak of its own shape; round like a chick or with a neck like a heron. */
export const bird: BodyPlan = ({ build }, pose) => {
  const rx = lerp(36, 50, build.girth);
  const ry = lerp(36, 48, build.girth) * (1 + pose.stretch * 0.05);
  const leg = lerp(14, 52, build.limb);
  const y = -leg - ry * 0.9;
  const long = build.neck > 0.5;
  const radius = long ? lerp(22, 30, build.head) : rx * 0.82;
  const head = long
    ? { x: rx * 0.6 + pose.nod * 6, y: y - ry - lerp(16, 46, build.neck * 2 - 1) }
    : { x: rx * 0.16 + pose.nod * 3, y: y - ry * 0.5 };
  const legs = [-0.22, 0.3].map((across, index) => {
    const foot = { x: rx * across + (index === 0 ? -1 : 1) * pose.stride * 8, y: -3 };
    return [
      stroke(openCurve([{ x: rx * across, y: y + ry * 0.7 }, foot]), 'accent', 6),
      claw(foot.x, -3, 12),
    ];
  });
  return {
    skin: [
      softBox(0, y, rx, ry, { pear: long ? -0.06 : 0.1, lean: long ? -0.25 : 0 }),
      ...(long ? [limb({ x: rx * 0.5, y: y - ry * 0.3 }, head, 6, [rx * 0.42, radius * 0.5])] : []),
      softBox(head.x, head.y, radius, radius * 0.94),
    ],
    behind: legs.flat(),
    before: [
      wing(-rx * 0.2, y - ry * 0.06, rx, pose.reach),
      beak(head, radius, build.form, pose.nod * 0.1),
    ],
    face: {
      x: head.x + radius * 0.12,
      y: head.y - radius * 0.02,
      size: radius * 0.84,
      tilt: pose.nod * 0.1,
      profile: true,
    },
    crown: { x: head.x, y: head.y - radius * 0.8, size: radius * 0.72, angle: pose.nod * 0.1 },
    tail: { x: -rx * 0.86, y: y + ry * 0.1, size: 36, angle: -1.25 },
    spine: arch(-rx * 0.1, y, rx * 0.96, ry * 0.96, long ? [-1.2, 0.1] : [-1.3, -0.5], 4, 15),
    trunk: { left: -rx * 0.3, right: rx * 0.85, top: y - ry * 0.1, bottom: y + ry },
    floats: false,
  };
};

function wing(x: number, y: number, size: number, lift: number): ReturnType<typeof part> {
  const at = frameAt({ x, y, size, angle: -1.5 + lift * 0.5 });
  return part(
    closedCurve([
      at(0.24, -0.34),
      at(0.4, 0.2),
      at(0.22, 0.86),
      at(-0.04, 0.98),
      at(-0.12, 0.72),
      at(-0.34, 0.74),
      at(-0.34, 0.42),
      at(-0.5, 0.3),
      at(-0.3, -0.3),
    ]),
    'second',
  );
}

function beak(head: Point, radius: number, form: number, angle: number): ReturnType<typeof part> {
  const at = frameAt({ x: head.x, y: head.y, size: radius, angle });
  const [long, drop, thick] =
    form < 0.33 ? [1.5, -0.22, 0.22] : form < 0.66 ? [1.95, -0.5, 0.2] : [1.6, -0.12, 0.4];
  return part(
    closedCurve([
      at(0.84, thick - 0.12),
      at(1.2, thick - 0.2),
      at(long, drop + (form >= 0.66 ? 0.06 : 0)),
      at(1.15, -0.34 - thick * 0.4),
      at(0.82, -0.36),
    ]),
    'accent',
  );
}
