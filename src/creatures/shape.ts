import { between, boxAround, type Box, type Point } from './geometry.ts';

/** An SVG path and the room that it takes. All closed shapes run clockwise, so that overlapping ones never cancel. */
export interface Shape {
  readonly d: string;
  readonly box: Box;
}

/** One decimal is a tenth of a pixel at the size the picture is drawn for. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

function pair(point: Point): string {
  return `${round(point.x)} ${round(point.y)}`;
}

/** A smooth closed line through the points (uniform Catmull-Rom; its handles mirror, so `S` says it all). */
export function closedCurve(through: readonly Point[]): Shape {
  const points = isClockwise(through) ? through : [...through].reverse();
  const at = (index: number): Point => points.at(index % points.length) ?? { x: 0, y: 0 };
  const tangent = (index: number): Point => ({
    x: (at(index + 1).x - at(index - 1 + points.length).x) / 6,
    y: (at(index + 1).y - at(index - 1 + points.length).y) / 6,
  });
  const first = at(0);
  let d = `M${pair(first)}C${pair({ x: first.x + tangent(0).x, y: first.y + tangent(0).y })} `;
  for (let index = 1; index <= points.length; index += 1) {
    const { x, y } = tangent(index);
    d += `${index > 1 ? 'S' : ''}${pair({ x: at(index).x - x, y: at(index).y - y })} ${pair(at(index))}`;
  }
  return { d: `${d}Z`, box: boxAround(points) };
}

/** A smooth open line through the points. */
export function openCurve(points: readonly Point[]): Shape {
  const at = (index: number): Point =>
    points[Math.min(points.length - 1, Math.max(0, index))] ?? { x: 0, y: 0 };
  let d = `M${pair(at(0))}`;
  for (let index = 1; index < points.length; index += 1) {
    const handle = {
      x: at(index).x - (at(index + 1).x - at(index - 1).x) / 6,
      y: at(index).y - (at(index + 1).y - at(index - 1).y) / 6,
    };
    d += `S${pair(handle)} ${pair(at(index))}`;
  }
  return { d, box: boxAround(points) };
}

/** Straight edges through the points, closed. */
export function polygon(through: readonly Point[]): Shape {
  const points = isClockwise(through) ? through : [...through].reverse();
  return { d: `M${points.map(pair).join('L')}Z`, box: boxAround(points) };
}

export function oval(x: number, y: number, rx: number, ry: number = rx): Shape {
  const size = `${round(rx)} ${round(ry)} 0 1 1`;
  return {
    d: `M${round(x - rx)} ${round(y)}A${size} ${round(x + rx)} ${round(y)}A${size} ${round(x - rx)} ${round(y)}Z`,
    box: { left: x - rx, right: x + rx, top: y - ry, bottom: y + ry },
  };
}

export interface Softness {
  /** 2 is an ellipse, more is squarer. */
  readonly square?: number;
  /** Above 0 the foot is broader than the top, below 0 the other way round. */
  readonly pear?: number;
  /** Radians, clockwise. */
  readonly lean?: number;
}

/** A body: an ellipse pulled towards a box and towards a pear. */
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
  const at = (index: number): Point =>
    spine[Math.min(last, Math.max(0, index))] ?? { x: 0, y: 0 };
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

function isClockwise(points: readonly Point[]): boolean {
  let area = 0;
  points.forEach((point, index) => {
    const next = points[(index + 1) % points.length] ?? point;
    area += point.x * next.y - next.x * point.y;
  });
  return area >= 0;
}
