import { part, type Part } from '../drawing/figure.ts';
import { frameAt, type Anchor, type Frame } from '../drawing/geometry.ts';
import type { Pose } from '../drawing/pose.ts';
import { closedCurve, disc, ribbon } from '../drawing/shape.ts';
import type { Species } from '../drawing/species.ts';
import type { Tail } from '../drawing/traits.ts';

/** A tail growing away from the body; the anchor's size is about its length. */
export function tail(species: Species, anchor: Anchor, pose: Pose): Part[] {
  const angle = anchor.angle + pose.wag * 0.35;
  return tailOf[species.tail](frameAt({ ...anchor, angle }), anchor.size);
}

/** The pieces of each kind of tail. `size` is that of the anchor. */
const tailOf: Record<Tail, (at: Frame, size: number) => Part[]> = {
  none: () => [],
  curl: (at, size) => [
    part(
      ribbon(
        [
          at(0, -0.2),
          at(-0.05, 0.35),
          at(0.22, 0.72),
          at(0.52, 0.62),
          at(0.48, 0.36),
          at(0.28, 0.42),
        ],
        [0.17, 0.15, 0.13, 0.1, 0.08, 0.04].map((width) => width * size),
      ),
      'main',
    ),
  ],
  brush: (at) => [
    part(
      closedCurve([
        at(0, -0.2),
        at(-0.3, 0.3),
        at(-0.36, 0.8),
        at(0.04, 1.2),
        at(0.34, 0.8),
        at(0.22, 0.3),
      ]),
      'main',
    ),
    part(
      closedCurve([
        at(-0.33, 0.78),
        at(0.04, 1.2),
        at(0.33, 0.78),
        at(0.14, 0.9),
        at(0, 0.76),
        at(-0.14, 0.9),
      ]),
      'second',
    ),
  ],
  spade: (at, size) => [
    whip(at, size),
    part(closedCurve([at(0, 0.9), at(-0.26, 1), at(0, 1.42), at(0.26, 1)]), 'accent'),
  ],
  ball: (at, size) => [whip(at, size), part(disc(at(0, 1.1), size * 0.23), 'second')],
  leaf: (at, size) => [
    whip(at, size),
    part(closedCurve([at(0, 0.8), at(-0.34, 1.12), at(0, 1.62), at(0.34, 1.12)]), 'second'),
  ],
  fan: (at) =>
    [-0.5, 0.5, 0].map((lean) =>
      part(
        closedCurve([at(0, -0.2), at(lean - 0.2, 0.6), at(lean * 1.5, 1.08), at(lean + 0.2, 0.6)]),
        lean === 0 ? 'accent' : 'second',
      ),
    ),
};

function whip(at: Frame, size: number): Part {
  return part(
    ribbon(
      [at(0, -0.25), at(0.08, 0.3), at(-0.12, 0.7), at(0, 1.02)],
      [size * 0.17, size * 0.12, size * 0.08, size * 0.05],
    ),
    'main',
  );
}
