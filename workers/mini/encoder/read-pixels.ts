import type { Scale } from './encoder.ts';

/** What an encoder reads of a picture, by the encoder's own scale. Closes the bitmap. */
export function readPixels(bitmap: ImageBitmap, scale: Scale): Float32Array<ArrayBuffer> {
  try {
    const { width, height } = bitmap;
    // Kept in the CPU's memory: reading back from the GPU stalls while the model runs there.
    const context = new OffscreenCanvas(width, height).getContext('2d', {
      willReadFrequently: true,
    });
    if (!context) throw new Error('no 2D context for reading a picture');
    context.drawImage(bitmap, 0, 0);
    return scale(context.getImageData(0, 0, width, height).data, width, height);
  } finally {
    bitmap.close();
  }
}
