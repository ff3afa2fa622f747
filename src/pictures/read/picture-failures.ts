import type { PictureFailure } from '../../../workers/protocol/pictures.ts';
import { otherArchive, tarKind } from '../../kernel/archive-kind.ts';
import type { PictureKind } from './sniff-picture.ts';

/** The kinds that a browser may decode in the worker. Each has the type that names it, whatever the file name says. */
export const rasterTypes: Partial<Record<PictureKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  bmp: 'image/bmp',
  heic: 'image/heic',
  tiff: 'image/tiff',
};

const lookalikes: Partial<Record<PictureKind, 'pdf' | 'zip' | 'html'>> = {
  pdf: 'pdf',
  zip: 'zip',
  html: 'html',
};

/** Why a file of this kind is refused without decoding. */
export function pictureRefusalOf(
  kind: PictureKind,
  bytes: Uint8Array = new Uint8Array(),
): PictureFailure {
  if (kind === 'empty') return { code: 'empty-file' };
  const archive = otherArchive(bytes);
  if (archive !== null) return { code: 'other-archive', archive };
  return { code: 'not-a-picture', looksLike: tarKind(bytes) ? 'tar' : (lookalikes[kind] ?? null) };
}

/**
 * The same failure, named better. For an unknown format, a browser reports the same as for a damaged file. If some
 * browsers lack the format, this names it.
 */
export function explainFailure(kind: PictureKind, failure: PictureFailure): PictureFailure {
  if (failure.code !== 'damaged') return failure;
  switch (kind) {
    case 'heic':
      return { code: 'heic-unsupported' };
    case 'tiff':
      return { code: 'tiff-unsupported' };
    case 'avif':
      return { code: 'damaged-or-avif' };
    case 'other':
      return { code: 'format-unsupported' };
    default:
      return failure;
  }
}
