/**
 * The whole picture drawn into a square of this side, RGBA: what the model's image processor would make of it, without
 * the 2,048-pixel copy that it makes on the way. Closes the bitmap.
 */
export function readSquare(bitmap: ImageBitmap, size: number): Uint8ClampedArray {
  try {
    // Kept in the CPU's memory: reading back from the GPU stalls while the model runs there.
    const context = new OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no 2D context for reading a picture');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, size, size);
    return context.getImageData(0, 0, size, size).data;
  } finally {
    bitmap.close();
  }
}
