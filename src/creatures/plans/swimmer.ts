import { part, type BodyPlan } from '../drawing/figure.ts';
import { frameAt, lerp } from '../drawing/geometry.ts';
import { closedCurve, softBox } from '../drawing/shape.ts';
import { arch } from './arch.ts';

/** A fish out of no sea: plump or long, with a tail fin, a back fin and one that paddles. */
export const swimmer: BodyPlan = ({ build }, pose) => {
  const rx = lerp(50, 68, build.neck);
  const ry = lerp(34, 54, build.girth) * (1 + pose.stretch * 0.05);
  const y = -ry - 22;
  const flick = pose.stride * 0.22;
  const fork = lerp(0.55, 0.95, build.form);
  const fluke = frameAt({
    x: -rx * 0.84,
    y,
    size: lerp(34, 54, build.limb),
    angle: -Math.PI / 2 + flick,
  });
  const fin = frameAt({
    x: rx * 0.02,
    y: y + ry * 0.34,
    size: lerp(22, 34, build.limb),
    angle: -2.1 + pose.reach * 0.4,
  });
  const sail = frameAt({
    x: -rx * 0.1,
    y: y - ry * 0.86,
    size: lerp(20, 40, build.height),
    angle: -0.25,
  });
  return {
    skin: [softBox(0, y, rx, ry, { square: 2.15 })],
    behind: [
      part(
        closedCurve([
          fluke(0, -0.2),
          fluke(-0.62, 0.62),
          fluke(-fork, 1.1),
          fluke(-0.2, 0.78),
          fluke(0.2, 0.78),
          fluke(fork, 1.1),
          fluke(0.62, 0.62),
        ]),
        'accent',
      ),
      part(
        closedCurve([
          sail(-1, -0.3),
          sail(-0.9, 0.7),
          sail(-0.1, 0.9),
          sail(0.9, 0.1),
          sail(0.9, -0.4),
        ]),
        'accent',
      ),
    ],
    before: [
      part(
        closedCurve([
          fin(-0.3, -0.1),
          fin(-0.5, 0.6),
          fin(-0.1, 1.1),
          fin(0.42, 0.7),
          fin(0.3, -0.1),
        ]),
        'accent',
      ),
    ],
    face: {
      x: rx * 0.4,
      y: y - ry * 0.1,
      size: lerp(27, 36, build.head),
      tilt: pose.nod * 0.08,
      profile: true,
    },
    crown: { x: rx * 0.36, y: y - ry * 0.86, size: lerp(22, 30, build.head), angle: 0.3 },
    tail: null,
    spine: arch(0, y, rx * 0.98, ry * 0.98, [-1, 0.05], 4, 15),
    trunk: { left: -rx * 0.7, right: rx * 0.9, top: y + ry * 0.3, bottom: y + ry * 1.2 },
    floats: true,
  };
};
