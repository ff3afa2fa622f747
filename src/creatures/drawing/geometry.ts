/** Creatures stand on y = 0. As in SVG, y grows downwards, so a head has a negative y. Most are about 150 tall. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A place where a part grows: it points away from the body at `angle` (radians, 0 is up, clockwise). */
export interface Anchor extends Point {
  readonly size: number;
  readonly angle: number;
}

/** Maps a part's own coordinates (right, up; 1 is the anchor's size) to the figure. */
export type Frame = (right: number, up: number) => Point;

export function frameAt({ x, y, size, angle }: Anchor): Frame {
  const cos = Math.cos(angle) * size;
  const sin = Math.sin(angle) * size;
  return (right, up) => ({ x: x + right * cos + up * sin, y: y + right * sin - up * cos });
}

export function lerp(low: number, high: number, share: number): number {
  return low + (high - low) * share;
}

/** The direction from one point to another, of length 1. */
export function between(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

export function boxAround(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

export function joinBoxes(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
