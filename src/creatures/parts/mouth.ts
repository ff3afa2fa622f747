import { detail, part, stroke, type Face, type Part } from '../drawing/figure.ts';
import { frameAt, type Frame } from '../drawing/geometry.ts';
import { closedCurve, disc, openCurve, oval, polygon } from '../drawing/shape.ts';
import type { Species } from '../drawing/species.ts';
import type { Mouth } from '../drawing/traits.ts';

/** The mouth and the cheeks, below the eyes; a bird brings its own beak. */
export function mouth(species: Species, face: Face): Part[] {
  const shift = face.profile ? 0.24 : 0;
  const { x, y } = frameAt({ ...face, angle: face.tilt })(shift, -0.38);
  const frame = frameAt({ x, y, size: face.size, angle: face.tilt });
  return [
    ...(species.blushes ? cheeks(frame, face.size) : []),
    ...(species.plan === 'bird' ? [] : jawsOf[species.mouth](frame, face.size)),
  ];
}

function cheeks(frame: Frame, size: number): Part[] {
  return [-0.72, 0.72].map((right) => {
    const { x, y } = frame(right, 0.1);
    return detail(oval(x, y, size * 0.17, size * 0.11), 'blush');
  });
}

/** The pieces of each kind of mouth. `size` is that of the face. */
const jawsOf: Record<Mouth, (at: Frame, size: number) => Part[]> = {
  smile: (at, size) => [smile(at, size, 0.26, 0.12)],
  open: (at) => [
    detail(
      closedCurve([at(-0.28, 0.1), at(0, 0.04), at(0.28, 0.1), at(0.17, -0.2), at(-0.17, -0.2)]),
      'ink',
    ),
    detail(closedCurve([at(-0.13, -0.14), at(0, -0.06), at(0.13, -0.14), at(0, -0.23)]), 'blush'),
  ],
  fangs: (at, size) => [
    smile(at, size, 0.34, 0.08),
    tooth(at, -0.18, -0.02, -0.24),
    tooth(at, 0.18, -0.02, -0.24),
  ],
  cat: (at, size) => [
    detail(closedCurve([at(-0.12, 0.16), at(0.12, 0.16), at(0, 0.02)]), 'accent'),
    stroke(
      openCurve([at(-0.28, -0.04), at(-0.14, -0.16), at(0, 0), at(0.14, -0.16), at(0.28, -0.04)]),
      'ink',
      lineOf(size),
    ),
  ],
  snout: (at, size) => [
    part(
      closedCurve([
        at(-0.4, 0),
        at(-0.2, 0.24),
        at(0.2, 0.24),
        at(0.4, 0),
        at(0.2, -0.24),
        at(-0.2, -0.24),
      ]),
      'light',
    ),
    detail(disc(at(-0.15, 0.04), size * 0.075), 'ink'),
    detail(disc(at(0.15, 0.04), size * 0.075), 'ink'),
  ],
  tusks: (at, size) => [
    smile(at, size, 0.36, -0.04),
    tooth(at, -0.26, -0.02, 0.3),
    tooth(at, 0.26, -0.02, 0.3),
  ],
  beak: (at, size) => [
    part(
      closedCurve([at(-0.26, 0.12), at(0, 0.24), at(0.26, 0.12), at(0.08, -0.2), at(-0.08, -0.2)]),
      'accent',
    ),
    stroke(openCurve([at(-0.2, 0.06), at(0, -0.01), at(0.2, 0.06)]), 'ink', lineOf(size) * 0.7),
  ],
  pout: (at, size) => [
    part(disc(at(0, -0.04), size * 0.13), 'blush'),
    detail(disc(at(0, -0.04), size * 0.06), 'ink'),
  ],
};

function smile(at: Frame, size: number, half: number, depth: number): Part {
  return stroke(openCurve([at(-half, 0.06), at(0, -depth), at(half, 0.06)]), 'ink', lineOf(size));
}

/** It points up, or down where `tall` is negative. */
function tooth(at: Frame, right: number, up: number, tall: number): Part {
  return detail(
    polygon([at(right - 0.09, up), at(right + 0.09, up), at(right, up + tall)]),
    'white',
  );
}

function lineOf(size: number): number {
  return size * 0.085;
}
