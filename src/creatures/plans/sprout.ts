import { part, stroke, type BodyPlan, type Part } from '../drawing/figure.ts';
import { frameAt, lerp } from '../drawing/geometry.ts';
import { closedCurve, openCurve, softBox } from '../drawing/shape.ts';
import { arch } from './arch.ts';

/** A plant that woke up: a bulb, a pear or a cactus on roots, with leaves for arms and a tuft of leaves. */
export const sprout: BodyPlan = ({ build }, pose) => {
  const rx = lerp(32, 52, build.girth);
  const ry = lerp(44, 64, build.height) * (1 + pose.stretch * 0.05);
  const cactus = build.form > 0.66;
  const y = -ry - 8;
  const leaf = lerp(34, 58, build.limb);
  const arms = [-1, 1].map((side) => {
    const lean = side * (cactus ? 0.5 : 1) + pose.reach * 0.3 + pose.wag * side * 0.25;
    return part(frond(side * rx * 0.8, y + ry * 0.2, leaf, lean), 'accent');
  });
  const top = y - ry * 0.86;
  const tuft = [-0.75, 0.75, -0.3, 0.3].map((lean, index) =>
    part(
      frond(lean * rx * 0.3, top + 8, lerp(26, 50, build.neck), lean + pose.wag * 0.15),
      index < 2 ? 'dim' : 'accent',
    ),
  );
  return {
    skin: [
      softBox(0, y, rx, ry, {
        square: cactus ? 3.2 : 2.1,
        pear: cactus ? 0 : lerp(0.3, -0.24, build.form * 1.5),
      }),
    ],
    behind: [...roots(rx, pose.stride), ...arms, ...tuft],
    before: [],
    face: {
      x: 0,
      y: y + ry * 0.02,
      size: rx * lerp(0.72, 0.92, build.head),
      tilt: pose.nod * 0.06,
      profile: false,
    },
    crown: { x: 0, y: top, size: rx * 0.6, angle: pose.nod * 0.08 },
    tail: null,
    spine: arch(0, y, rx * 0.98, ry * 0.98, [-2, 2], 7, 11),
    trunk: { left: -rx * 0.6, right: rx * 0.6, top: y + ry * 0.2, bottom: y + ry * 1.05 },
    floats: false,
  };
};

function frond(x: number, y: number, length: number, angle: number): Part['shape'] {
  const at = frameAt({ x, y, size: length, angle });
  return closedCurve([
    at(0, -0.15),
    at(-0.26, 0.36),
    at(-0.16, 0.78),
    at(0, 1.05),
    at(0.2, 0.74),
    at(0.26, 0.34),
  ]);
}

function roots(rx: number, stride: number): Part[] {
  return [-0.6, -0.1, 0.45].map((across, index) =>
    stroke(
      openCurve([
        { x: across * rx, y: -18 },
        { x: across * rx * 1.1, y: -7 },
        { x: across * rx * 1.5 + stride * (index - 1) * 5, y: -4 },
      ]),
      'shade',
      9,
    ),
  );
}
