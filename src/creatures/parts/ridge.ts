import { part, type Part } from '../drawing/figure.ts';
import { frameAt, type Anchor } from '../drawing/geometry.ts';
import type { Pose } from '../drawing/pose.ts';
import { closedCurve, oval, polygon } from '../drawing/shape.ts';
import type { Species } from '../drawing/species.ts';

/** The parts that grow along the back. They are drawn behind the body, so that every root is hidden. */
export function ridge(species: Species, spine: readonly Anchor[], pose: Pose): Part[] {
  const middle = spine[Math.floor(spine.length / 2)];
  if (!middle) return [];
  switch (species.ridge) {
    case 'none':
      return [];
    case 'spikes':
      return spine.map((anchor) => {
        const at = frameAt(anchor);
        return part(polygon([at(-0.42, -0.4), at(0.42, -0.4), at(-0.06, 0.82)]), 'accent');
      });
    case 'plates':
      return spine.map((anchor, index) => {
        const at = frameAt(anchor);
        return part(
          closedCurve([
            at(-0.34, -0.5),
            at(-0.56, 0.4),
            at(0, 0.95),
            at(0.56, 0.4),
            at(0.34, -0.5),
          ]),
          index % 2 === 0 ? 'second' : 'accent',
        );
      });
    case 'bumps':
      return spine.map((anchor) => {
        const { x, y } = frameAt(anchor)(0, 0.1);
        return part(oval(x, y, anchor.size * 0.5), 'second');
      });
    case 'sail':
      return [
        part(
          closedCurve([
            ...spine.map((anchor) => frameAt(anchor)(0, 1.05)),
            ...[...spine].reverse().map((anchor) => frameAt(anchor)(0, -0.5)),
          ]),
          'accent',
        ),
      ];
    case 'wings':
      return [wing(middle, pose)];
  }
}

function wing(anchor: Anchor, pose: Pose): Part {
  const at = frameAt({ ...anchor, angle: anchor.angle - 0.25 + pose.reach * 0.3 });
  return part(
    closedCurve([
      at(0.5, -0.6),
      at(0.3, 1.2),
      at(-0.6, 2.3),
      at(-1.5, 2.2),
      at(-1.25, 1.6),
      at(-1.9, 1.2),
      at(-1.35, 0.8),
      at(-1.6, 0.2),
      at(-0.6, -0.5),
    ]),
    'second',
  );
}
