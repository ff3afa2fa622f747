import { part, type BodyPlan } from '../drawing/figure.ts';
import { lerp } from '../drawing/geometry.ts';
import { closedCurve, ribbon } from '../drawing/shape.ts';
import { arch } from './arch.ts';

/** A bell with a face, drifting above its tentacles. */
export const jelly: BodyPlan = ({ build }, pose) => {
  const pulse = 1 + pose.stretch * 0.07;
  const rx = lerp(44, 62, build.girth) / pulse;
  const ry = lerp(48, 70, build.height) * pulse;
  const reach = lerp(44, 74, build.limb);
  const rim = -reach - 12;
  const y = rim - ry * 0.45;
  const count = 3 + Math.round(build.form * 3);
  const tentacles = Array.from({ length: count }, (_, index) => {
    const across = (index / (count - 1)) * 2 - 1;
    const drift = pose.stride * 12;
    const bend = (index % 2 === 0 ? 1 : -1) * (7 + pose.reach * 4);
    const length = reach * (index % 2 === 0 ? 1 : 0.78);
    const shape = ribbon(
      [
        { x: across * rx * 0.7, y: rim - 6 },
        { x: across * rx * 0.74 + bend + drift * 0.3, y: rim + length * 0.4 },
        { x: across * rx * 0.8 - bend + drift * 0.7, y: rim + length * 0.72 },
        { x: across * rx * 0.9 + bend + drift, y: rim + length },
      ],
      [8, 7, 6, 4],
    );
    return part(shape, index % 2 === 0 ? 'accent' : 'second');
  });
  const hem = [0.98, 0.66, 0.34, 0, -0.34, -0.66, -0.98].map((across, index) => ({
    x: across * rx,
    y: index % 2 === 0 ? rim + 5 : rim - 7,
  }));
  const bell = closedCurve([
    { x: -rx * 0.98, y: y + ry * 0.05 },
    { x: -rx * 0.68, y: rim - ry * 0.98 },
    { x: 0, y: rim - ry * 1.25 },
    { x: rx * 0.68, y: rim - ry * 0.98 },
    { x: rx * 0.98, y: y + ry * 0.05 },
    ...hem,
  ]);
  return {
    skin: [bell],
    behind: tentacles,
    before: [],
    face: {
      x: 0,
      y: y + ry * 0.06,
      size: rx * lerp(0.6, 0.8, build.head),
      tilt: pose.nod * 0.06,
      profile: false,
    },
    crown: { x: 0, y: rim - ry * 1.14, size: rx * 0.6, angle: pose.nod * 0.06 },
    tail: null,
    spine: arch(0, rim - ry * 0.5, rx * 0.9, ry * 0.72, [-1, 1], 5, 16),
    trunk: { left: -rx * 0.8, right: rx * 0.8, top: rim - ry * 0.24, bottom: rim + 16 },
    floats: true,
  };
};
