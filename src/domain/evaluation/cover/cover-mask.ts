import { areaOf, cellsOf, type CellGrid, type PictureShape } from './cell-grid.ts';
import type { CoverPoint, CoverStep, Stroke } from './cover-steps.ts';

/** What of a picture is covered, in squares so fine that a brush is round. */
export interface CoverMask {
  readonly width: number;
  readonly height: number;
  /** 1 for a covered square, row by row. */
  readonly covered: Uint8Array;
}

/** Whether a cell is covered: all of it, a part, or nothing. */
export type CellState = 'covered' | 'partly' | 'open';

/** Squares along the longer side. */
const SIDE = 112;

/** What the steps have covered, each after the one before. */
export function maskOf(shape: PictureShape, steps: readonly CoverStep[]): CoverMask {
  const scale = SIDE / Math.max(shape.width, shape.height);
  const width = Math.max(1, Math.round(shape.width * scale));
  const height = Math.max(1, Math.round(shape.height * scale));
  const covered = new Uint8Array(width * height);
  for (const step of steps) {
    const value = step.covers ? 1 : 0;
    const set = (x: number, y: number) => (covered[y * width + x] = value);
    if (step.kind === 'cells')
      for (const cell of step.cells) fillCell({ width, height }, step.grid, cell, set);
    else drawStroke({ width, height }, step, set);
  }
  return { width, height, covered };
}

/** The share of the picture that is covered, 0 to 1. */
export function coveredShare({ covered }: CoverMask): number {
  return covered.reduce((sum, value) => sum + value, 0) / covered.length;
}

/** How far each cell of a grid is covered, in the order of the cells. */
export function cellStates(mask: CoverMask, grid: CellGrid): readonly CellState[] {
  return cellsOf(grid).map((cell) => {
    let covered = 0;
    let all = 0;
    fillCell(mask, grid, cell, (x, y) => {
      all += 1;
      covered += mask.covered[y * mask.width + x] ?? 0;
    });
    if (covered === 0) return 'open';
    return covered === all ? 'covered' : 'partly';
  });
}

type SetSquare = (x: number, y: number) => void;

function fillCell(shape: PictureShape, grid: CellGrid, cell: number, set: SetSquare): void {
  const { left, top, width, height } = areaOf(grid, shape, cell);
  for (let y = Math.round(top); y < Math.round(top + height); y++)
    for (let x = Math.round(left); x < Math.round(left + width); x++) set(x, y);
}

/** A line with round ends through all points of the stroke. */
function drawStroke(shape: PictureShape, { points, radius }: Stroke, set: SetSquare): void {
  const { width, height } = shape;
  const reach = radius * Math.min(width, height);
  const at = ({ x, y }: CoverPoint) => ({ x: x * width, y: y * height });
  for (const [place, point] of points.entries()) {
    const to = at(point);
    const from = at(points[place - 1] ?? point);
    const lowest = Math.max(0, Math.floor(Math.min(from.y, to.y) - reach));
    const highest = Math.min(height - 1, Math.ceil(Math.max(from.y, to.y) + reach));
    const leftmost = Math.max(0, Math.floor(Math.min(from.x, to.x) - reach));
    const rightmost = Math.min(width - 1, Math.ceil(Math.max(from.x, to.x) + reach));
    for (let y = lowest; y <= highest; y++)
      for (let x = leftmost; x <= rightmost; x++)
        if (distance({ x: x + 0.5, y: y + 0.5 }, from, to) <= reach) set(x, y);
  }
}

/** From a point to the nearest point of a line between two others. */
function distance(point: CoverPoint, from: CoverPoint, to: CoverPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}
