import type { CellGrid } from './cell-grid.ts';

/** A place in a picture, as shares of its width and its height. */
export interface CoverPoint {
  readonly x: number;
  readonly y: number;
}

/** One move of the brush. */
export interface Stroke {
  readonly kind: 'stroke';
  /** Whether it covers. Otherwise it takes a cover away. */
  readonly covers: boolean;
  /** Half of the brush's width, as a share of the picture's shorter side. */
  readonly radius: number;
  readonly points: readonly CoverPoint[];
}

/** Whole cells at one press. */
interface CellsStep {
  readonly kind: 'cells';
  readonly covers: boolean;
  readonly grid: CellGrid;
  readonly cells: readonly number[];
}

/** One step of covering. Each can be undone by itself. */
export type CoverStep = Stroke | CellsStep;

/** The widths of the brush, as its radius. */
export const BRUSH = { thinnest: 0.02, usual: 0.08, widest: 0.25, step: 0.01 } as const;

/** The brush made wider or thinner, within its limits. */
export function brushOf(radius: number): number {
  const within = Math.min(BRUSH.widest, Math.max(BRUSH.thinnest, radius));
  return Math.round(within * 100) / 100;
}
