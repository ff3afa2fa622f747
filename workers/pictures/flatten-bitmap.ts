import { KEPT_SIDE } from '../../src/kernel/picture-size.ts';
import { backdropColours, chooseBackdrop, type Backdrop } from './choose-backdrop.ts';
import { drawOnBackdrop, pixelsOf } from './draw-on-backdrop.ts';

/** The longer side of the copy on which the backdrop is chosen. It is small, so that the fringe of a cut-out is averaged out. */
const SAMPLE_SIDE = 128;

/** A speck may vanish in the small copy. Then the copy of full size decides. */
export function backdropFor(bitmap: ImageBitmap): Backdrop | null {
  const backdropAt = (side: number) => {
    const canvas = drawOnBackdrop(bitmap, null, side);
    return chooseBackdrop(pixelsOf(canvas), canvas.width);
  };
  return backdropAt(SAMPLE_SIDE) ?? backdropAt(KEPT_SIDE);
}

/**
 * The bitmap at the size of a kept picture, on the backdrop that a kept picture would have. Closes the one that was given.
 */
export function flattened(bitmap: ImageBitmap): ImageBitmap {
  try {
    const backdrop = backdropFor(bitmap) ?? 'white';
    return drawOnBackdrop(bitmap, backdropColours[backdrop]).transferToImageBitmap();
  } finally {
    bitmap.close();
  }
}
