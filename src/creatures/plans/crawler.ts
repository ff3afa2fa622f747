import { part, stroke, type BodyPlan, type Part } from '../drawing/figure.ts';
import { lerp, type Anchor } from '../drawing/geometry.ts';
import { openCurve, oval, softBox } from '../drawing/shape.ts';

/** A row of segments on many short legs behind a large head. */
export const crawler: BodyPlan = ({ build, feet }, pose) => {
  const count = 3 + Math.round(build.form * 2);
  const radius = lerp(19, 26, build.girth);
  const leg = lerp(9, 22, build.limb);
  const gap = radius * lerp(1.15, 1.4, build.neck);
  const hump = lerp(4, 26, build.height) * (0.7 + pose.stretch * 0.3);
  const head = lerp(29, 38, build.head);
  const left = -(count * gap) / 2 - head * 0.3;
  const segments = Array.from({ length: count }, (_, index) => {
    const share = index / count;
    const size = radius * lerp(0.72, 1, share);
    return { x: left + index * gap, y: -leg - size - hump * Math.sin(Math.PI * share), size };
  });
  const face = {
    x: left + count * gap + head * 0.2,
    y: -leg - head - 4 - pose.nod * 6,
    size: head * 0.84,
    tilt: pose.nod * 0.1,
    profile: true,
  };
  const legs = segments.flatMap((segment, index) =>
    legPair(segment, index, pose.stride, feet === 'peg'),
  );
  const spine: Anchor[] = segments.map(({ x, y, size }) => ({
    x,
    y: y - size * 0.94,
    size: size * 0.75,
    angle: -0.1,
  }));
  const tailEnd = segments[0] ?? { x: left, y: -radius, size: radius };
  return {
    skin: [softBox(face.x - 3, face.y, head, head * 0.94, { square: 2.3 })],
    behind: [
      ...legs,
      ...segments.map(({ x, y, size }, index) =>
        part(oval(x, y, size), index % 2 === 0 ? 'main' : 'second'),
      ),
    ],
    before: [],
    face,
    crown: { x: face.x - 3, y: face.y - head * 0.76, size: head * 0.82, angle: pose.nod * 0.1 },
    tail: { x: tailEnd.x - tailEnd.size * 0.8, y: tailEnd.y, size: 28, angle: -1 },
    spine,
    trunk: {
      left: face.x - head * 0.5,
      right: face.x + head * 0.5,
      top: face.y + head * 0.2,
      bottom: face.y + head,
    },
    floats: false,
  };
};

function legPair(
  segment: { x: number; y: number; size: number },
  index: number,
  stride: number,
  thin: boolean,
): Part[] {
  const step = stride * 6 * (index % 2 === 0 ? 1 : -1);
  return [-0.4, 0.4].map((across) =>
    stroke(
      openCurve([
        { x: segment.x + across * segment.size, y: segment.y + segment.size * 0.6 },
        { x: segment.x + across * segment.size * 1.3 + step, y: -4 },
      ]),
      across < 0 ? 'dim' : 'accent',
      thin ? 6 : 9,
    ),
  );
}
