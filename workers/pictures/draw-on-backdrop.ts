import { KEPT_SIDE } from '../../src/kernel/picture-size.ts';

/**
 * Draws the bitmap on a backdrop, its longer side at most {@link KEPT_SIDE}, never enlarged. `backdrop` is a CSS colour.
 * Without one, transparent parts stay transparent.
 */
export function drawOnBackdrop(
  bitmap: ImageBitmap,
  backdrop: string | null,
  longest: number = KEPT_SIDE,
): OffscreenCanvas {
  const { width, height } = bitmap;
  const scale = Math.min(1, longest / Math.max(width, height));
  const endWidth = Math.max(1, Math.round(width * scale));
  const endHeight = Math.max(1, Math.round(height * scale));

  let drawn: ImageBitmap | OffscreenCanvas = bitmap;
  // It is halved repeatedly, because a canvas samples only four neighbours and would turn fine detail into moiré.
  while (drawn.width > 2 * endWidth && drawn.height > 2 * endHeight)
    drawn = drawAt(drawn, backdrop, Math.ceil(drawn.width / 2), Math.ceil(drawn.height / 2));
  return drawAt(drawn, backdrop, endWidth, endHeight);
}

/** The pixels of a canvas, four bytes each, not premultiplied. */
export function pixelsOf(canvas: OffscreenCanvas): Uint8ClampedArray {
  return contextOf(canvas, true).getImageData(0, 0, canvas.width, canvas.height).data;
}

function drawAt(
  source: ImageBitmap | OffscreenCanvas,
  backdrop: string | null,
  width: number,
  height: number,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas, backdrop === null);
  if (backdrop !== null) {
    context.fillStyle = backdrop;
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  return canvas;
}

function contextOf(canvas: OffscreenCanvas, alpha: boolean): OffscreenCanvasRenderingContext2D {
  // The canvas stays in main memory. The pixels are read back at once, and a graphics card would only be a detour.
  const context = canvas.getContext('2d', { alpha, willReadFrequently: true });
  if (!context) throw new Error('no 2d context for a canvas off screen');
  return context;
}
