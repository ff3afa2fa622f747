import type { BodyPlan } from '../drawing/figure.ts';
import { lerp } from '../drawing/geometry.ts';
import { foot, limb } from '../parts/limb.ts';
import { closedCurve, softBox, type Shape } from '../drawing/shape.ts';
import { arch } from './arch.ts';

/** One soft lump with a face: a gumdrop, an egg, a cushion or a ghost. */
export const blob: BodyPlan = ({ build, feet }, pose) => {
  const squash = 1 + pose.stretch * 0.06;
  const rx = lerp(42, 60, build.girth) / squash;
  const ry = lerp(44, 64, build.height) * squash;
  const ghost = build.form >= 0.75;
  const legs = ghost ? 0 : lerp(4, 16, build.limb);
  const y = -ry - legs;
  const step = pose.stride * 5;
  const arm = lerp(16, 34, build.limb);
  const arms = [-1, 1].map((side) => {
    const lift = pose.reach * side * 14 + pose.wag * 8;
    const shoulder = { x: side * rx * 0.8, y: y + ry * 0.12 };
    return limb(
      shoulder,
      { x: side * (rx + arm * 0.7), y: y + ry * 0.4 - lift - arm * 0.3 },
      0,
      [8, 7],
    );
  });
  const body = ghost
    ? hem(rx, ry, pose.stride)
    : softBox(0, y, rx, ry, {
        square: build.form > 0.5 ? 3.4 : 2.2,
        pear: build.form > 0.5 ? 0 : lerp(0.24, -0.16, build.form * 2),
      });
  return {
    skin: [body, ...arms],
    behind: ghost
      ? []
      : [...foot(feet, -rx * 0.45 - step, 0, 15), ...foot(feet, rx * 0.4 + step, 0, 15)],
    before: [],
    face: {
      x: 0,
      y: y - ry * 0.12,
      size: rx * lerp(0.66, 0.86, build.head),
      tilt: pose.nod * 0.06,
      profile: false,
    },
    crown: { x: 0, y: y - ry * 0.86, size: rx * 0.62, angle: pose.nod * 0.06 },
    tail: { x: -rx * 0.75, y: y + ry * 0.55, size: 34, angle: -1.1 },
    spine: arch(0, y, rx * 0.98, ry * 0.98, [-0.62, 0.62], 5, 18),
    trunk: { left: -rx * 0.62, right: rx * 0.62, top: y + ry * 0.1, bottom: y + ry * 1.1 },
    floats: false,
  };
};

function hem(rx: number, ry: number, swing: number): Shape {
  const waves = [0.94, 0.6, 0.3, 0, -0.3, -0.6, -0.94].map((across, index) => ({
    x: rx * across + swing * 4,
    y: index % 2 === 0 ? -3 : -16,
  }));
  return closedCurve([
    { x: -rx * 0.96, y: -ry },
    { x: -rx * 0.74, y: -ry * 1.66 },
    { x: 0, y: -ry * 2 },
    { x: rx * 0.74, y: -ry * 1.66 },
    { x: rx * 0.96, y: -ry },
    ...waves,
  ]);
}
