import { SHADES } from '../../../domain/evaluation/checks/check-steps.ts';
import { middleOf } from '../../../domain/evaluation/checks/cover.ts';
import type { Images } from '../../../ports/images.ts';
import type { ChangedPictures } from '../../../session/lab/ask-step.ts';

/** Side of a blank picture, in pixels. Encoders scale it to their own size. */
const BLANK_SIDE = 224;
/** The colour of a cover. */
const GREY = 'rgb(128 128 128)';

/** Draws blank and covered pictures on a canvas. Nobody keeps them. */
export function drawnPictures(images: Pick<Images, 'blobOf'>): ChangedPictures {
  return {
    blank: (shade) => {
      const value = Math.round((255 * shade) / (SHADES - 1));
      return painted({ width: BLANK_SIDE, height: BLANK_SIDE }, (context) => {
        context.fillStyle = `rgb(${value} ${value} ${value})`;
        context.fillRect(0, 0, BLANK_SIDE, BLANK_SIDE);
      });
    },
    covered: async (imageId, part) => {
      const blob = await images.blobOf(imageId);
      const bitmap = blob && (await createImageBitmap(blob).catch(() => null));
      if (!bitmap) return null;
      try {
        const { left, top, width, height } = middleOf(bitmap);
        return await painted(bitmap, (context) => {
          context.fillStyle = GREY;
          if (part === 'middle') {
            context.drawImage(bitmap, 0, 0);
            context.fillRect(left, top, width, height);
            return;
          }
          context.fillRect(0, 0, bitmap.width, bitmap.height);
          context.drawImage(bitmap, left, top, width, height, left, top, width, height);
        });
      } finally {
        bitmap.close();
      }
    },
  };
}

async function painted(
  { width, height }: { readonly width: number; readonly height: number },
  paint: (context: CanvasRenderingContext2D) => void,
): Promise<ImageBitmap | null> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return null;
  paint(context);
  return createImageBitmap(canvas);
}
