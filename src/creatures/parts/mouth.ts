import { detail, part, stroke, type Face, type Part } from '../drawing/figure.ts';
import { frameAt, type Frame } from '../drawing/geometry.ts';
import { closedCurve, openCurve, oval, polygon } from '../drawing/shape.ts';
import type { Species } from '../drawing/species.ts';

/** The mouth and the cheeks, below the eyes; a bird brings its own beak. */
export function mouth(species: Species, face: Face): Part[] {
  const shift = face.profile ? 0.24 : 0;
  const { x, y } = frameAt({ ...face, angle: face.tilt })(shift, -0.38);
  const frame = frameAt({ x, y, size: face.size, angle: face.tilt });
  return [
    ...(species.blushes ? cheeks(frame, face.size) : []),
    ...(species.plan === 'bird' ? [] : jaws(species, frame, face.size)),
  ];
}

function cheeks(frame: Frame, size: number): Part[] {
  return [-0.72, 0.72].map((right) => {
    const { x, y } = frame(right, 0.1);
    return detail(oval(x, y, size * 0.17, size * 0.11), 'blush');
  });
}

function jaws({ mouth: kind }: Species, at: Frame, size: number): Part[] {
  const line = size * 0.085;
  const smile = (half: number, depth: number): Part =>
    stroke(openCurve([at(-half, 0.06), at(0, -depth), at(half, 0.06)]), 'ink', line);
  const dot = (right: number, up: number, radius: number): ReturnType<typeof oval> => {
    const { x, y } = at(right, up);
    return oval(x, y, radius * size);
  };
  const tooth = (right: number, up: number, tall: number): Part =>
    detail(polygon([at(right - 0.09, up), at(right + 0.09, up), at(right, up + tall)]), 'white');
  switch (kind) {
    case 'smile':
      return [smile(0.26, 0.12)];
    case 'open':
      return [
        detail(
          closedCurve([
            at(-0.28, 0.1),
            at(0, 0.04),
            at(0.28, 0.1),
            at(0.17, -0.2),
            at(-0.17, -0.2),
          ]),
          'ink',
        ),
        detail(
          closedCurve([at(-0.13, -0.14), at(0, -0.06), at(0.13, -0.14), at(0, -0.23)]),
          'blush',
        ),
      ];
    case 'fangs':
      return [smile(0.34, 0.08), tooth(-0.18, -0.02, -0.24), tooth(0.18, -0.02, -0.24)];
    case 'cat':
      return [
        detail(closedCurve([at(-0.12, 0.16), at(0.12, 0.16), at(0, 0.02)]), 'accent'),
        stroke(
          openCurve([
            at(-0.28, -0.04),
            at(-0.14, -0.16),
            at(0, 0),
            at(0.14, -0.16),
            at(0.28, -0.04),
          ]),
          'ink',
          line,
        ),
      ];
    case 'snout':
      return [
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
        detail(dot(-0.15, 0.04, 0.075), 'ink'),
        detail(dot(0.15, 0.04, 0.075), 'ink'),
      ];
    case 'tusks':
      return [smile(0.36, -0.04), tooth(-0.26, -0.02, 0.3), tooth(0.26, -0.02, 0.3)];
    case 'beak':
      return [
        part(
          closedCurve([
            at(-0.26, 0.12),
            at(0, 0.24),
            at(0.26, 0.12),
            at(0.08, -0.2),
            at(-0.08, -0.2),
          ]),
          'accent',
        ),
        stroke(openCurve([at(-0.2, 0.06), at(0, -0.01), at(0.2, 0.06)]), 'ink', line * 0.7),
      ];
    case 'pout':
      return [part(dot(0, -0.04, 0.13), 'blush'), detail(dot(0, -0.04, 0.06), 'ink')];
  }
}
