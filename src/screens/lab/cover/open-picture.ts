import type { CoverStep } from '../../../domain/evaluation/cover/cover-steps.ts';
import type { ImageId } from '../../../kernel/image-id.ts';
import { bitmapOf } from '../../../pictures/show/bitmap-of.ts';
import type { PictureSource } from '../../../pictures/show/picture-source.tsx';
import { createPainter } from './paint-cover.ts';

/** A decoded picture with the colour of its cover. Whoever opened it closes it. */
export interface OpenPicture {
  readonly bitmap: ImageBitmap;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  /**
   * Paints it under a cover in its own size, as the engine is shown it. The engine closes that bitmap. `null` once the
   * picture is closed.
   */
  readonly under: (
    steps: readonly CoverStep[],
    last?: CoverStep | null,
  ) => Promise<ImageBitmap | null>;
  readonly close: () => void;
}

/** Opens a kept picture; `null` if it is gone or cannot be decoded. */
export async function openPicture(
  source: PictureSource,
  imageId: ImageId,
): Promise<OpenPicture | null> {
  const bitmap = await bitmapOf(source, imageId);
  if (!bitmap) return null;
  const { width, height } = bitmap;
  const colour = meanColour(bitmap);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const paint = createPainter(canvas, { bitmap, colour }, 'plain');
  let isClosed = false;
  return {
    bitmap,
    width,
    height,
    colour,
    under: (steps, last) => {
      if (isClosed) return Promise.resolve(null);
      paint(steps, last);
      return createImageBitmap(canvas).catch(() => null);
    },
    close: () => {
      isClosed = true;
      bitmap.close();
    },
  };
}

/** The mean of so many places along each side is near enough to the mean of all. */
const PLACES = 32;

function meanColour(bitmap: ImageBitmap): string {
  const canvas = document.createElement('canvas');
  canvas.width = PLACES;
  canvas.height = PLACES;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return 'rgb(128 128 128)';
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, PLACES, PLACES);
  const { data } = context.getImageData(0, 0, PLACES, PLACES);
  const mean = [0, 1, 2].map((channel) => {
    let sum = 0;
    for (let at = channel; at < data.length; at += 4) sum += data[at] ?? 0;
    return Math.round(sum / (PLACES * PLACES));
  });
  return `rgb(${mean.join(' ')})`;
}
