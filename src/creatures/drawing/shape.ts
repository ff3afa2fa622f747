import { between, boxAround, type Box, type Point } from './geometry.ts';
import { packed, smoothLine } from './path-data.ts';

/** An SVG path and its bounding box. All closed shapes run clockwise, so that overlapping ones never cancel. */
export interface Shape {
  readonly d: string;
  readonly box: Box;
}

/** A smooth closed line through the points (uniform Catmull-Rom). */
export function closedCurve(through: readonly Point[]): Shape {
  const points = isClockwise(through) ? through : [...through].reverse();
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? origin;
  const stops = points.map((_, index) => ({
    handle: handleOf(at(index), at(index + 1), at(index + 2)),
    point: at(index + 1),
  }));
  const leaving = handleOf(at(1), at(0), at(-1));
  return { d: `${smoothLine(at(0), leaving, stops)}Z`, box: boxAround(points) };
}

/** A smooth open line through the points. */
export function openCurve(points: readonly Point[]): Shape {
  const at = (index: number): Point => points[Math.min(points.length - 1, index)] ?? origin;
  const stops = points
    .slice(1)
    .map((point, index) => ({ handle: handleOf(at(index), point, at(index + 2)), point }));
  return { d: smoothLine(at(0), at(0), stops), box: boxAround(points) };
}

const origin: Point = { x: 0, y: 0 };

/** The handle before a point, on the side of the previous point. */
function handleOf(before: Point, point: Point, after: Point): Point {
  return { x: point.x - (after.x - before.x) / 6, y: point.y - (after.y - before.y) / 6 };
}

/** Straight edges through the points, closed. */
export function polygon(through: readonly Point[]): Shape {
  const points = isClockwise(through) ? through : [...through].reverse();
  return { d: `M${points.map(({ x, y }) => packed(x, y)).join('L')}Z`, box: boxAround(points) };
}

export function oval(x: number, y: number, rx: number, ry: number = rx): Shape {
  return {
    d: `M${packed(x - rx, y)}a${packed(rx, ry, 0, 1, 1, 2 * rx, 0)}a${packed(rx, ry, 0, 1, 1, -2 * rx, 0)}Z`,
    box: { left: x - rx, right: x + rx, top: y - ry, bottom: y + ry },
  };
}

/** A circle around a point. */
export function disc({ x, y }: Point, radius: number): Shape {
  return oval(x, y, radius);
}

export interface Softness {
  /** 2 is an ellipse, more is squarer. */
  readonly square?: number;
  /** Above 0 the foot is broader than the top, below 0 the other way round. */
  readonly pear?: number;
  /** Radians, clockwise. */
  readonly lean?: number;
}

/** A body, which is an ellipse mixed with a box and a pear. */
export function softBox(x: number, y: number, rx: number, ry: number, soft: Softness = {}): Shape {
  const { square = 2, pear = 0, lean = 0 } = soft;
  const bulge = (value: number): number => Math.sign(value) * Math.abs(value) ** (2 / square);
  const points = Array.from({ length: 10 }, (_, index) => {
    const angle = (index / 10) * 2 * Math.PI;
    const down = bulge(Math.sin(angle));
    const dx = rx * bulge(Math.cos(angle)) * (1 + pear * down);
    const dy = ry * down;
    return {
      x: x + dx * Math.cos(lean) - dy * Math.sin(lean),
      y: y + dx * Math.sin(lean) + dy * Math.cos(lean),
    };
  });
  return closedCurve(points);
}

/** A band along a spine, half as wide at each point as its width says, with round ends. */
export function ribbon(spine: readonly Point[], halfWidths: readonly number[]): Shape {
  const last = spine.length - 1;
  const at = (index: number): Point => spine[Math.min(last, Math.max(0, index))] ?? { x: 0, y: 0 };
  const left: Point[] = [];
  const right: Point[] = [];
  for (let index = 0; index <= last; index += 1) {
    const along = between(at(index - 1), at(index + 1));
    const width = halfWidths[Math.min(index, halfWidths.length - 1)] ?? 0;
    const { x, y } = at(index);
    left.push({ x: x - along.y * width, y: y + along.x * width });
    right.push({ x: x + along.y * width, y: y - along.x * width });
  }
  const tip = (end: number, inner: number): Point => {
    const out = between(at(inner), at(end));
    const width = 0.8 * (halfWidths[Math.min(end, halfWidths.length - 1)] ?? 0);
    return { x: at(end).x + out.x * width, y: at(end).y + out.y * width };
  };
  return closedCurve([...left, tip(last, last - 1), ...right.reverse(), tip(0, 1)]);
}

/**
 * Whether a mark of some size around (x, y) may be on one of the shapes. It compares the boxes, so it says yes too
 * often.
 */
export function touches(shapes: readonly Shape[], x: number, y: number, size: number): boolean {
  return shapes.some(
    ({ box }) =>
      x > box.left - size && x < box.right + size && y > box.top - size && y < box.bottom + size,
  );
}

function isClockwise(points: readonly Point[]): boolean {
  let area = 0;
  points.forEach((point, index) => {
    const next = points[(index + 1) % points.length] ?? point;
    area += point.x * next.y - next.x * point.y;
  });
  return area >= 0;
}
