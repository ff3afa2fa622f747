import { msg } from '@lingui/core/macro';
import type { PictureFailure } from '../../../workers/protocol/pictures.ts';
import type { UnopenedFault, UnreadFile } from '../../files/file-fault.ts';
import { inside, numberOf, type Words } from '../../languages/words.ts';

type Failures<Code extends PictureFailure['code']> = Extract<PictureFailure, { code: Code }>;

const archives: Readonly<Record<Failures<'other-archive'>['archive'], Words>> = {
  rar: msg`it is a RAR archive, which the studio cannot open; unpack it and add the folder that comes out`,
  '7z': msg`it is a 7z archive, which the studio cannot open; unpack it and add the folder that comes out`,
  bzip2: msg`it is a bzip2 archive (such as tar.bz2), which the studio cannot open; unpack it and add the folder that comes out`,
  xz: msg`it is an xz archive (such as tar.xz), which the studio cannot open; unpack it and add the folder that comes out`,
  zstd: msg`it is a zstd archive (such as tar.zst), which the studio cannot open; unpack it and add the folder that comes out`,
  stuffit: msg`it is a StuffIt archive, which the studio cannot open; unpack it and add the folder that comes out`,
  gzip: msg`it is a gzip file that is no tar.gz, which the studio cannot open; unpack it and add the folder that comes out`,
};

const lookalikes: Readonly<Record<NonNullable<Failures<'not-a-picture'>['looksLike']>, Words>> = {
  pdf: msg`this is not a picture (it looks like a PDF)`,
  zip: msg`this is not a picture (it looks like a ZIP archive or an office document)`,
  html: msg`this is not a picture (it looks like a web page)`,
  tar: msg`this is not a picture (it looks like a tar archive; give its name the ending .tar or .tar.gz, and add it again)`,
};

const drawings: Readonly<Record<Failures<'svg-too-large'>['because'], Words>> = {
  bytes: msg`the drawing is too large (an SVG may have 5 MB)`,
  entities: msg`the drawing is too large (its entities unfold without bounds)`,
  shapes: msg`the drawing is too large (it draws too many shapes)`,
  'another-drawing': msg`the drawing is too large (it holds another drawing within)`,
};

const others: Readonly<
  Record<
    Exclude<
      PictureFailure['code'],
      'other-archive' | 'not-a-picture' | 'svg-too-large' | 'too-large'
    >,
    Words
  >
> = {
  'empty-file': msg`the file is empty`,
  gone: msg`the file can no longer be read; it may have been moved or deleted`,
  damaged: msg`the picture is damaged or cut off`,
  'damaged-or-avif': msg`the picture is damaged, or this browser cannot read AVIF`,
  'heic-unsupported': msg`this browser cannot read HEIC; export it as JPEG`,
  'tiff-unsupported': msg`this browser cannot read TIFF; export it as JPEG or PNG`,
  'format-unsupported': msg`this browser cannot read this kind of picture; export it as JPEG or PNG`,
  'browser-too-old': msg`this browser is too old to read pictures; update it, or try another one`,
  'nothing-to-see': msg`all of it is transparent, so there is nothing to see in it`,
  'too-slow': msg`the picture takes too long to read; it may be damaged or too large`,
  'reader-ended': msg`the picture could not be read to its end; it may be damaged or too large`,
  'reader-unreachable': msg`the part that reads pictures did not load; nothing is lost; load this page again with a network, then add the picture again`,
  'svg-damaged': msg`the drawing is damaged or cut off`,
  'svg-not-drawn': msg`this browser cannot draw this SVG`,
  'svg-part-unreachable': msg`the part of the studio that reads SVG could not be fetched; try again when the network is back`,
};

/** Why a file is no picture. It completes "NAME: …". */
export function pictureFailureWords(failure: PictureFailure): Words {
  switch (failure.code) {
    case 'other-archive':
      return archives[failure.archive];
    case 'not-a-picture':
      return failure.looksLike ? lookalikes[failure.looksLike] : msg`this is not a picture`;
    case 'svg-too-large':
      return drawings[failure.because];
    case 'too-large': {
      const width = inside(numberOf(failure.width));
      const height = inside(numberOf(failure.height));
      const most = inside(numberOf(failure.most));
      return msg`the picture is too large (${width} × ${height} pixels; at most ${most} megapixels)`;
    }
    default:
      return others[failure.code];
  }
}

/** Why the browser could not open what was dropped. It completes "NAME: …". */
export function unopenedWords({ code }: UnopenedFault): Words {
  return code === 'not-opened'
    ? msg`the browser could not open it`
    : msg`the browser could not open everything in it`;
}

/** The line about one file. `why` completes it. Archives may hold a file whose path is empty. */
export function fileLine(path: string, why: Words): Words {
  if (path === '') return msg`A file has no name and could not be read.`;
  return msg`${path}: ${{ why: inside(why) }}`;
}

/** A line for each file that the browser could not open. */
export function unopenedLines(unread: readonly UnreadFile<UnopenedFault>[]): readonly Words[] {
  return unread.map(({ path, fault }) => fileLine(path, unopenedWords(fault)));
}
