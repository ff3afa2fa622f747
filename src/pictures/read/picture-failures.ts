import type { PictureFailure } from '../../../workers/protocol/pictures.ts';
import { otherArchive, otherArchiveWords, tarKind } from '../../kernel/archive-kind.ts';
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

const lookalikes: Partial<Record<PictureKind, string>> = {
  pdf: 'a PDF',
  zip: 'a ZIP archive or an office document',
  html: 'a web page',
};

const TAR = 'a tar archive; give its name the ending .tar or .tar.gz, and add it again';

/** Why a file of this kind is refused without decoding. */
export function pictureRefusalOf(
  kind: PictureKind,
  bytes: Uint8Array = new Uint8Array(),
): PictureFailure {
  if (kind === 'empty') return { code: 'empty-file', reason: 'the file is empty' };
  const archive = otherArchive(bytes);
  if (archive !== null) return { code: 'not-a-picture', reason: otherArchiveWords(archive) };
  const lookalike = tarKind(bytes) ? TAR : lookalikes[kind];
  const guess = lookalike ? ` (it looks like ${lookalike})` : '';
  return { code: 'not-a-picture', reason: `this is not a picture${guess}` };
}

/**
 * The same failure in better words. For an unknown format, a browser reports the same as for a damaged file. If some
 * browsers lack the format, this names it.
 */
export function explainFailure(kind: PictureKind, failure: PictureFailure): PictureFailure {
  if (failure.code !== 'damaged') return failure;
  switch (kind) {
    case 'heic':
      return {
        code: 'heic-unsupported',
        reason: 'this browser cannot read HEIC; export it as JPEG',
      };
    case 'tiff':
      return {
        code: 'format-unsupported',
        reason: 'this browser cannot read TIFF; export it as JPEG or PNG',
      };
    case 'avif':
      return {
        code: 'damaged',
        reason: 'the picture is damaged, or this browser cannot read AVIF',
      };
    case 'other':
      return {
        code: 'format-unsupported',
        reason: 'this browser cannot read this kind of picture; export it as JPEG or PNG',
      };
    default:
      return failure;
  }
}
