import { detail, part, stroke, type Face, type Part } from '../drawing/figure.ts';
import { frameAt, type Point } from '../drawing/geometry.ts';
import type { Pose } from '../drawing/pose.ts';
import { closedCurve, openCurve, oval } from '../drawing/shape.ts';
import type { Species } from '../drawing/species.ts';

/** Eyes that follow the direction of the pose. Stalks are drawn first, so that everything later covers them. */
export function eyes({ eyes: { look, count, size } }: Species, face: Face, pose: Pose): Part[] {
  const frame = frameAt({ ...face, angle: face.tilt });
  const radius = face.size * size * (count === 1 ? 0.44 : count === 2 ? 0.29 : 0.23);
  const lift = look === 'stalked' ? 1.25 : 0.16;
  const turn = pose.gazeX * 0.08 + (face.profile ? 0.18 : 0);
  return placesOf(count).flatMap(([right, up]) => {
    const centre = frame(right + turn, up + lift);
    const parts = eye(look, centre, radius, pose);
    if (look !== 'stalked') return parts;
    const root = frame(right * 0.7 + turn, 0.3);
    return [stroke(openCurve([root, centre]), 'shade', face.size * 0.15), ...parts];
  });
}

function placesOf(count: 1 | 2 | 3): readonly (readonly [number, number])[] {
  if (count === 1) return [[0, 0.1]];
  if (count === 2)
    return [
      [-0.42, 0],
      [0.42, 0],
    ];
  return [
    [-0.5, -0.06],
    [0.5, -0.06],
    [0, 0.36],
  ];
}

function eye(look: Species['eyes']['look'], at: Point, radius: number, pose: Pose): Part[] {
  const seen = { x: at.x + pose.gazeX * radius * 0.3, y: at.y + pose.gazeY * radius * 0.22 };
  const glint = (size: number): Part =>
    detail(oval(seen.x + radius * 0.2, seen.y - radius * 0.28, radius * size), 'white');
  const ball = part(oval(at.x, at.y, radius), 'white');
  const pupil = detail(oval(seen.x, seen.y, radius * 0.5), 'ink');
  switch (look) {
    case 'button':
      return [detail(oval(at.x, at.y, radius * 0.72, radius * 0.82), 'ink'), glint(0.22)];
    case 'round':
      return [ball, detail(oval(seen.x, seen.y, radius * 0.66), 'eye'), pupil, glint(0.2)];
    case 'sleepy':
      return [ball, pupil, glint(0.18), detail(lid(at, radius), 'deep')];
    case 'cat':
      return [
        part(oval(at.x, at.y, radius), 'eye'),
        detail(oval(seen.x, seen.y, radius * 0.26, radius * 0.74), 'ink'),
        glint(0.18),
      ];
    case 'ringed':
      return [detail(oval(at.x, at.y, radius * 1.36), 'accent'), ball, pupil, glint(0.18)];
    case 'gem':
      return [
        part(oval(at.x, at.y, radius * 0.95), 'ink'),
        detail(oval(seen.x, seen.y + radius * 0.12, radius * 0.66, radius * 0.6), 'eye'),
        glint(0.3),
      ];
    case 'stalked':
      return [ball, pupil, glint(0.18)];
  }
}

function lid({ x, y }: Point, radius: number): ReturnType<typeof closedCurve> {
  const wide = radius * 1.12;
  return closedCurve([
    { x: x - wide, y: y - radius * 0.02 },
    { x: x - radius * 0.75, y: y - radius * 0.85 },
    { x, y: y - wide },
    { x: x + radius * 0.75, y: y - radius * 0.85 },
    { x: x + wide, y: y - radius * 0.02 },
    { x, y: y - radius * 0.12 },
  ]);
}
