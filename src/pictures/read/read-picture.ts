import type {
  PictureFailure,
  PictureReader,
  ReadPicture,
} from '../../../workers/protocol/pictures.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { moves, SNIFFED_BYTES, sniffPicture, type PictureKind } from './sniff-picture.ts';
import { explainFailure, rasterTypes, pictureRefusalOf } from './picture-failures.ts';
import { rasteriseSvg } from './rasterise-svg.ts';

export interface TakenStill extends ReadPicture {
  /** The file is an animation, and this is its first picture. */
  readonly moves: boolean;
}

/**
 * Turns a file into a kept picture, by its content and not by its name. An SVG is drawn on the page, because only a
 * page can do that. Everything else is decoded in the worker.
 */
export async function readPicture(
  reader: PictureReader,
  file: File,
  rasterise: typeof rasteriseSvg = rasteriseSvg,
): Promise<Outcome<TakenStill, PictureFailure>> {
  const bytes = await firstBytes(file);
  if (!bytes) return fail({ code: 'gone' });
  const kind = sniffPicture(bytes);
  if (kind === 'svg') {
    const bitmap = await rasterise(file);
    return bitmap.ok ? still(await reader.readBitmap(bitmap.value), false) : bitmap;
  }
  const type = rasterTypes[kind] ?? claimedType(kind, file);
  if (type === null) return fail(pictureRefusalOf(kind, bytes));
  const read = await reader.readFile(file.slice(0, file.size, type));
  return read.ok ? still(read, moves(kind, bytes)) : fail(explainFailure(kind, read.failure));
}

function still(
  read: Outcome<ReadPicture, PictureFailure>,
  isAnimation: boolean,
): Outcome<TakenStill, PictureFailure> {
  return read.ok ? succeed({ ...read.value, moves: isAnimation }) : read;
}

/** `null` if the file cannot be read any more. */
async function firstBytes(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, SNIFFED_BYTES).arrayBuffer());
  } catch {
    return null;
  }
}

/**
 * The sniffer knows every possible beginning of these kinds. A file that only claims to be one of them is something
 * else.
 */
const unmistakable = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

/** The browser may decode a kind that the sniffer does not know, as Safari does with JPEG XL. */
function claimedType(kind: PictureKind, { type }: File): string | null {
  const mayBe = kind === 'other' && type.startsWith('image/') && !unmistakable.includes(type);
  return mayBe ? type : null;
}
