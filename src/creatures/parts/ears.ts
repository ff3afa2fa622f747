import { detail, part, type Part } from '../drawing/figure.ts';
import type { Frame, Point } from '../drawing/geometry.ts';
import type { Pose } from '../drawing/pose.ts';
import { closedCurve } from '../drawing/shape.ts';
import type { Crown } from '../drawing/traits.ts';

type EarKind = Extract<Crown, `${string}-ears`>;

/** Two ears with a lining; floppy ones hang in front of the head, the others stand behind it. */
export function ears(kind: EarKind, at: Frame, pose: Pose): { behind: Part[]; before: Part[] } {
  const parts = [-1, 1].flatMap((side) => {
    const outline = outlineOf(kind, side, pose).map(([right, up]) => at(right, up));
    return [
      part(closedCurve(outline), kind === 'floppy-ears' ? 'second' : 'main'),
      lining(outline, kind),
    ];
  });
  return kind === 'floppy-ears' ? { behind: [], before: parts } : { behind: parts, before: [] };
}

function outlineOf(kind: EarKind, side: number, pose: Pose): (readonly [number, number])[] {
  const prick = pose.wag * 0.07 * side;
  const half: Record<EarKind, readonly (readonly [number, number])[]> = {
    'round-ears': [
      [0.4, -0.1],
      [0.36, 0.36],
      [0.72, 0.6],
      [1.06, 0.34],
      [0.98, -0.1],
      [0.7, -0.4],
    ],
    'pointed-ears': [
      [0.18, -0.1],
      [0.36, 0.42],
      [0.72 + prick, 0.9],
      [0.94, 0.3],
      [0.94, -0.4],
      [0.5, -0.5],
    ],
    'long-ears': [
      [0.14, -0.2],
      [0.1, 0.6],
      [0.34 + prick * 2, 1.45],
      [0.64 + prick * 2, 1.36],
      [0.66, 0.6],
      [0.6, -0.3],
    ],
    'floppy-ears': [
      [0.5, -0.12],
      [0.8, 0.08],
      [1.16, -0.3],
      [1.3 + prick, -0.95],
      [1.02 + prick, -1.15],
      [0.84, -0.6],
    ],
  };
  return half[kind].map(([right, up]) => [right * side, up] as const);
}

function lining(outline: readonly Point[], kind: EarKind): Part {
  const x = outline.reduce((sum, point) => sum + point.x, 0) / outline.length;
  const y = outline.reduce((sum, point) => sum + point.y, 0) / outline.length;
  const shrunk = outline.map((point) => ({
    x: x + (point.x - x) * 0.52,
    y: y + (point.y - y) * 0.6,
  }));
  return detail(closedCurve(shrunk), kind === 'floppy-ears' ? 'light' : 'second');
}
