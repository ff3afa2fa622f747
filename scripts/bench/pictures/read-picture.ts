import { readFile } from 'node:fs/promises';
import { fail, succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import { sniffPicture } from '../../../src/pictures/read/sniff-picture.ts';
import { drawEmbedded, drawSvg } from './draw-svg.ts';
import { decodeWebp } from './decode-webp.ts';

/** Decoded pixels: `data` is RGBA, `width` × `height` × 4 bytes, not premultiplied. */
export interface DecodedPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

export type PictureRefusal = 'not-a-picture' | 'damaged';

/**
 * Reads PNG, JPEG, GIF (its first frame), WebP or SVG, told apart by their first bytes. A turn that a camera wrote into
 * a JPEG is not followed. Fails with `not-a-picture` (other formats included) or `damaged`.
 */
export async function decodePictureFile(
  path: string,
): Promise<Outcome<DecodedPicture, PictureRefusal>> {
  const bytes = await readFile(path);
  const kind = sniffPicture(bytes);
  try {
    switch (kind) {
      case 'svg':
        return succeed(drawSvg(bytes.toString()));
      case 'png':
      case 'jpeg':
      case 'gif':
        return succeed(drawEmbedded(bytes, `image/${kind}`));
      case 'webp':
        return succeed(await decodeWebp(bytes));
      default:
        return fail('not-a-picture');
    }
  } catch {
    return fail('damaged');
  }
}
