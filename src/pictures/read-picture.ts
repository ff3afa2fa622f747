import type { PictureFailure, PictureReader, ReadPicture } from '../../workers/protocol.ts';
import { fail, type Outcome } from '../domain/outcome.ts';
import { explain, rasterTypes, refusalOf } from './picture-failures.ts';
import { rasteriseSvg } from './rasterise-svg.ts';
import { SNIFFED_BYTES, sniffPicture, type PictureKind } from './sniff-picture.ts';

/**
 * Turns a file into a kept picture, by what is in it and not by its name: an SVG is drawn on the page, for only a page
 * can; everything else is decoded in the worker. The reason of a failure completes "NAME: …".
 */
export async function readPicture(
  reader: PictureReader,
  file: File,
  rasterise: typeof rasteriseSvg = rasteriseSvg,
): Promise<Outcome<ReadPicture, PictureFailure>> {
  const kind = await kindOf(file);
  if (kind === 'unreadable') return fail(unreadable);
  if (kind === 'svg') {
    const bitmap = await rasterise(file);
    return bitmap.ok ? reader.readBitmap(bitmap.value) : bitmap;
  }
  const type = rasterTypes[kind] ?? claimedType(kind, file);
  if (type === null) return fail(refusalOf(kind));
  const read = await reader.readFile(file.slice(0, file.size, type));
  return read.ok ? read : fail(explain(kind, read.failure));
}

const unreadable: PictureFailure = {
  code: 'damaged',
  reason: 'the file can no longer be read; it may have been moved or deleted',
};

async function kindOf(file: File): Promise<PictureKind | 'unreadable'> {
  try {
    return sniffPicture(new Uint8Array(await file.slice(0, SNIFFED_BYTES).arrayBuffer()));
  } catch {
    return 'unreadable';
  }
}

/** A kind that the sniffer does not know may still be one that this browser does: JPEG XL in Safari. */
function claimedType(kind: PictureKind, file: File): string | null {
  return kind === 'other' && file.type.startsWith('image/') ? file.type : null;
}
