import { part, stroke, type BodyPlan } from '../drawing/figure.ts';
import { lerp } from '../drawing/geometry.ts';
import { openCurve, oval, softBox } from '../drawing/shape.ts';
import { arch } from './arch.ts';

/** A round body carried high on jointed legs: a spider without the fright. */
export const strider: BodyPlan = ({ build }, pose) => {
  const rx = lerp(38, 54, build.girth);
  const ry = rx * lerp(0.78, 1.08, build.head);
  const height = lerp(18, 62, build.height) + pose.stretch * 4;
  const y = -height - ry;
  const pairs = 2 + Math.round(build.form);
  const spread = lerp(26, 46, build.limb);
  const legs = [-1, 1].flatMap((side) =>
    Array.from({ length: pairs }, (_, index) => {
      const out = (index + 1) / pairs;
      const step = pose.stride * 6 * (index % 2 === 0 ? side : -side);
      const knee = { x: side * (rx * 0.7 + spread * out * 0.8), y: y + ry * (0.5 - out * 0.4) };
      const toe = { x: side * (rx * 0.35 + spread * out * 1.25) + step, y: -4 };
      const root = { x: side * rx * 0.5, y: y + ry * 0.4 };
      return [
        stroke(openCurve([root, knee, toe]), index % 2 === 0 ? 'shade' : 'deep', 8),
        part(oval(toe.x, -5, 7, 5), 'accent'),
      ];
    }).flat(),
  );
  return {
    skin: [softBox(0, y, rx, ry, { square: 2.2 })],
    behind: legs,
    before: [],
    face: { x: 0, y: y - ry * 0.02, size: rx * 0.78, tilt: pose.nod * 0.07, profile: false },
    crown: { x: 0, y: y - ry * 0.84, size: rx * 0.64, angle: pose.nod * 0.07 },
    tail: null,
    spine: arch(0, y, rx * 0.98, ry * 0.98, [-1, 1], 6, 15),
    trunk: { left: -rx * 0.6, right: rx * 0.6, top: y + ry * 0.25, bottom: y + ry * 1.15 },
    floats: false,
  };
};
