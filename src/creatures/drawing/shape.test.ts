import { expect, it } from 'vitest';
import { closedCurve, oval, ribbon, touches } from './shape.ts';

const square = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];

it('draws a shape the same way round however its points run, so that overlaps never cancel', () => {
  const turned = [...square].reverse();
  expect(signedArea(closedCurve(turned).d)).toBeGreaterThan(0);
  expect(signedArea(closedCurve(square).d)).toBeGreaterThan(0);
});

it('ends a closed line where it began', () => {
  const points = pointsOf(closedCurve(square).d);
  expect(points.at(-1)?.x).toBeCloseTo(points[0]?.x ?? NaN);
  expect(points.at(-1)?.y).toBeCloseTo(points[0]?.y ?? NaN);
});

it('knows the room that a shape takes', () => {
  expect(oval(5, 5, 3, 2).box).toEqual({ left: 2, right: 8, top: 3, bottom: 7 });
  const { box } = ribbon(
    [
      { x: 0, y: 0 },
      { x: 20, y: 0 },
    ],
    [4, 4],
  );
  expect([box.top, box.bottom]).toEqual([-4, 4]);
});

it('finds marks near a shape only', () => {
  expect(touches([oval(0, 0, 10)], 12, 0, 3)).toBe(true);
  expect(touches([oval(0, 0, 10)], 20, 0, 3)).toBe(false);
});

/** The stops of a path that `closedCurve` wrote. */
function pointsOf(d: string): { x: number; y: number }[] {
  let at = { x: 0, y: 0 };
  return [...d.matchAll(/[Mcs][^Mcsz]*/gi)].map(([step]) => {
    const numbers = [...step.matchAll(/-?\d*\.?\d+/g)].map(Number);
    const [x = 0, y = 0] = numbers.slice(-2);
    at = step.startsWith('M') ? { x, y } : { x: at.x + x, y: at.y + y };
    return at;
  });
}

function signedArea(d: string): number {
  const points = pointsOf(d);
  return points.reduce((sum, point, index) => {
    const next = points[(index + 1) % points.length] ?? point;
    return sum + point.x * next.y - next.x * point.y;
  }, 0);
}
