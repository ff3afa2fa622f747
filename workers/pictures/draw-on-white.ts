import { KEPT_SIDE } from '../../src/kernel/picture-size.ts';

/**
 * Draws the bitmap on white, its longer side at most {@link KEPT_SIDE}, never enlarged. It is white because the model
 * composites on white too. So the model gets the same picture as the visitor.
 */
export function drawOnWhite(bitmap: ImageBitmap): OffscreenCanvas {
  const { width, height } = bitmap;
  const scale = Math.min(1, KEPT_SIDE / Math.max(width, height));
  const endWidth = Math.max(1, Math.round(width * scale));
  const endHeight = Math.max(1, Math.round(height * scale));

  let drawn: ImageBitmap | OffscreenCanvas = bitmap;
  // It is halved repeatedly, because a canvas samples only four neighbours and would turn fine detail into moiré.
  while (drawn.width > 2 * endWidth && drawn.height > 2 * endHeight)
    drawn = drawAt(drawn, Math.ceil(drawn.width / 2), Math.ceil(drawn.height / 2));
  return drawAt(drawn, endWidth, endHeight);
}

function drawAt(
  source: ImageBitmap | OffscreenCanvas,
  width: number,
  height: number,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  // The canvas stays in main memory. The pixels are read back at once, and a graphics card would only be a detour.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('no 2d context for a canvas off screen');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  return canvas;
}
