import { areaOf } from '../../../domain/evaluation/cover/cell-grid.ts';
import type { CoverStep } from '../../../domain/evaluation/cover/cover-steps.ts';

/**
 * How a cover looks. The model is shown the plain one. The visitor sees stripes on it, because its colour may be near
 * that of the picture.
 */
type CoverLook = 'plain' | 'striped';

/** Paints the picture under its cover. `last` is a stroke that is not finished yet. */
type PaintCovered = (steps: readonly CoverStep[], last?: CoverStep | null) => void;

/**
 * A painter for a canvas, in the canvas's size. It keeps the layer of the finished steps, so that a stroke is painted as
 * fast as the hand moves.
 */
export function createPainter(
  canvas: HTMLCanvasElement,
  picture: { readonly bitmap: ImageBitmap; readonly colour: string },
  look: CoverLook,
): PaintCovered {
  const { width, height } = canvas;
  const context = canvas.getContext('2d');
  const finished = layerOf(canvas);
  const shown = layerOf(canvas);
  let drawn: readonly CoverStep[] | null = null;
  return (steps, last) => {
    if (!context || !finished || !shown) return;
    if (steps !== drawn) {
      finished.clearRect(0, 0, width, height);
      for (const step of steps) paintStep(finished, step, picture.colour);
      drawn = steps;
    }
    shown.clearRect(0, 0, width, height);
    shown.drawImage(finished.canvas, 0, 0);
    if (last) paintStep(shown, last, picture.colour);
    if (look === 'striped') paintStripes(shown);
    context.drawImage(picture.bitmap, 0, 0, width, height);
    context.drawImage(shown.canvas, 0, 0);
  };
}

function layerOf({ width, height }: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas.getContext('2d');
}

function paintStep(context: CanvasRenderingContext2D, step: CoverStep, colour: string): void {
  const { width, height } = context.canvas;
  context.save();
  context.globalCompositeOperation = step.covers ? 'source-over' : 'destination-out';
  context.fillStyle = colour;
  context.strokeStyle = colour;
  if (step.kind === 'cells') {
    for (const cell of step.cells) {
      // Whole pixels, because half covered edges of two cells would leave a line between them.
      const area = areaOf(step.grid, { width, height }, cell);
      const [left, top] = [Math.round(area.left), Math.round(area.top)];
      const right = Math.round(area.left + area.width);
      const bottom = Math.round(area.top + area.height);
      context.fillRect(left, top, right - left, bottom - top);
    }
  } else {
    context.lineWidth = 2 * step.radius * Math.min(width, height);
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.beginPath();
    const [first] = step.points;
    if (first) context.moveTo(first.x * width, first.y * height);
    for (const { x, y } of step.points) context.lineTo(x * width, y * height);
    context.stroke();
  }
  context.restore();
}

/** The distance from stripe to stripe, in pixels of the canvas. */
const STRIPES = 14;

function paintStripes(context: CanvasRenderingContext2D): void {
  const { width, height } = context.canvas;
  context.save();
  context.globalCompositeOperation = 'source-atop';
  for (const [colour, shift] of [
    ['rgb(255 255 255 / 55%)', 0],
    ['rgb(0 0 0 / 55%)', STRIPES / 2],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = 1.5;
    context.beginPath();
    for (let along = shift - height; along < width; along += STRIPES) {
      context.moveTo(along, height);
      context.lineTo(along + height, 0);
    }
    context.stroke();
  }
  context.restore();
}
