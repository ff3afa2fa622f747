import type { ImageId } from '../../kernel/image-id.ts';
import type { PictureSource } from './picture-source.tsx';

/**
 * Draws a kept picture very small, as red, green and blue of each pixel. `null` if it is gone or cannot be decoded. The
 * browser decodes and scales beside the page's thread.
 */
export async function glimpseOf(
  source: PictureSource,
  imageId: ImageId,
  side: number,
): Promise<Uint8Array | null> {
  try {
    const blob = await source.blobOf(imageId);
    if (!blob) return null;
    const size = { resizeWidth: side, resizeHeight: side, resizeQuality: 'medium' } as const;
    const bitmap = await createImageBitmap(blob, size);
    try {
      return readPixels(bitmap, side);
    } finally {
      bitmap.close();
    }
  } catch {
    return null;
  }
}

function readPixels(bitmap: ImageBitmap, side: number): Uint8Array | null {
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, side, side);
  return Uint8Array.from({ length: side * side * 3 }, (_, at) => {
    return data[Math.floor(at / 3) * 4 + (at % 3)] ?? 0;
  });
}
