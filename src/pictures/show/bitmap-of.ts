import type { ImageId } from '../../kernel/image-id.ts';
import type { PictureSource } from './picture-source.tsx';

/** Decodes a kept picture; `null` if it is gone or cannot be decoded. The caller closes the bitmap. */
export async function bitmapOf(
  source: PictureSource,
  imageId: ImageId,
): Promise<ImageBitmap | null> {
  try {
    const blob = await source.blobOf(imageId);
    return blob && (await createImageBitmap(blob));
  } catch {
    return null;
  }
}
