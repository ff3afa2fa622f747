import { parseImageId } from '../../src/kernel/image-id.ts';
import { fail, succeed, type Outcome } from '../../src/kernel/outcome.ts';
import { HEADER_BYTES, pictureSize } from '../../src/kernel/picture-size.ts';
import type { PictureFailure, ReadPicture } from '../protocol/pictures.ts';
import { sha256Hex } from '../../src/kernel/sha256.ts';
import { backdropColours } from './choose-backdrop.ts';
import { drawOnBackdrop } from './draw-on-backdrop.ts';
import { backdropFor } from './flatten-bitmap.ts';

/** The most pixels that a decoded picture may have on any device. At four bytes each they take 800 MB. */
const MOST_PIXELS = 200_000_000;
/** The share of the device's memory that one decoded picture may take. */
const SHARE_OF_MEMORY = 1 / 8;
/** Gigabytes of memory to assume where the browser does not report them. A school laptop has as many. */
const MEMORY_GB = 4;

/** The limit in whole megapixels. `deviceMemory` is in gigabytes, where the browser reports it. */
export function mostPixels(deviceMemory: number = MEMORY_GB): number {
  const byMemory = (deviceMemory * 2 ** 30 * SHARE_OF_MEMORY) / 4;
  return Math.min(MOST_PIXELS, Math.floor(byMemory / 1e6) * 1e6);
}

const tooOld: PictureFailure = { code: 'browser-too-old' };
const damaged: PictureFailure = { code: 'damaged' };

/**
 * Turns any raster file that this browser decodes into a kept picture. Also fails with `damaged` if the browser does not
 * know the format, because it does not say which of the two it is.
 */
export async function prepareFile(file: Blob): Promise<Outcome<ReadPicture, PictureFailure>> {
  if (!canDraw()) return fail(tooOld);
  const giant = await refuseGiant(file);
  if (giant) return fail(giant);
  const bitmap = await decode(file);
  if (!bitmap) return fail(damaged);
  // A JPEG has no transparency, and most photographs are JPEGs.
  return prepareBitmap(bitmap, file.type === 'image/jpeg');
}

/**
 * Turns a bitmap into a kept picture and closes it. The picture is scaled, drawn on a backdrop that contrasts with it, and
 * encoded anew, so that no metadata survives. The backdrop is part of the kept picture. So the model sees what the visitor
 * sees. Fails with `nothing-to-see` if all of it is transparent.
 */
export async function prepareBitmap(
  bitmap: ImageBitmap,
  isOpaque = false,
): Promise<Outcome<ReadPicture, PictureFailure>> {
  if (!canDraw()) {
    bitmap.close();
    return fail(tooOld);
  }
  try {
    const backdrop = isOpaque ? 'white' : backdropFor(bitmap);
    if (backdrop === null) return fail(nothingToSee);
    const canvas = drawOnBackdrop(bitmap, backdropColours[backdrop]);
    const blob = await encode(canvas);
    const imageId = parseImageId(await sha256Hex(await blob.arrayBuffer()));
    if (!imageId) throw new Error('sha256Hex gave no SHA-256');
    return succeed({ imageId, blob, width: canvas.width, height: canvas.height });
  } finally {
    bitmap.close();
  }
}

const nothingToSee: PictureFailure = { code: 'nothing-to-see' };

/** Whether a worker can draw in this browser. */
function canDraw(): boolean {
  return typeof OffscreenCanvas === 'function' && typeof createImageBitmap === 'function';
}

/** Gigabytes, rounded; only some browsers tell. */
function memoryHere(): number | undefined {
  return typeof navigator === 'undefined'
    ? undefined
    : (navigator as { readonly deviceMemory?: number }).deviceMemory;
}

async function refuseGiant(file: Blob): Promise<PictureFailure | null> {
  const header = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer());
  const size = pictureSize(header);
  const atMost = mostPixels(memoryHere());
  if (!size || size.width * size.height <= atMost) return null;
  return { code: 'too-large', width: size.width, height: size.height, most: atMost / 1e6 };
}

async function decode(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
}

async function encode(canvas: OffscreenCanvas): Promise<Blob> {
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality: 0.92 });
  // Safari cannot write WebP and returns a PNG without an error.
  if (webp.type === 'image/webp') return webp;
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
}
