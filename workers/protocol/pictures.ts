import type { LockHolder } from './lock-holder.ts';
import type { ArchiveKind } from '../../src/kernel/archive-kind.ts';
import type { Coded } from '../../src/kernel/coded-failure.ts';
import type { ImageId } from '../../src/kernel/image-id.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';

/** Why a file is no picture that can be kept. `src/session/teach/picture-failure-words.ts` has the words. */
export type PictureFailure =
  | Coded<
      | 'empty-file'
      /** It was moved or deleted after it was chosen. */
      | 'gone'
      | 'damaged'
      /** It is damaged, or the browser does not know AVIF. The browser does not say which. */
      | 'damaged-or-avif'
      | 'heic-unsupported'
      | 'tiff-unsupported'
      | 'format-unsupported'
      | 'browser-too-old'
      | 'nothing-to-see'
      | 'too-slow'
      /** The worker ended before it had an answer. */
      | 'reader-ended'
      /** The worker's script did not come, so no picture was looked at. */
      | 'reader-unreachable'
      | 'svg-damaged'
      | 'svg-not-drawn'
      /** The part that reads SVG did not come. */
      | 'svg-part-unreachable'
    >
  | { readonly code: 'not-a-picture'; readonly looksLike: 'pdf' | 'zip' | 'html' | 'tar' | null }
  | { readonly code: 'other-archive'; readonly archive: ArchiveKind | 'gzip' }
  /** In pixels. The most is in megapixels. */
  | {
      readonly code: 'too-large';
      readonly width: number;
      readonly height: number;
      readonly most: number;
    }
  | {
      readonly code: 'svg-too-large';
      readonly because: 'bytes' | 'entities' | 'shapes' | 'another-drawing';
    };

/** A picture as it is kept. It is upright, at most 1024 px, on an opaque backdrop, and without metadata. */
export interface ReadPicture {
  readonly imageId: ImageId;
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

/** The worker that turns files into kept pictures. It is a worker so that forty photographs never block the page. */
export interface PictureReader {
  /** Any raster file that this browser can decode. */
  readFile(file: Blob): Promise<Outcome<ReadPicture, PictureFailure>>;
  /**
   * An SVG that the page has rasterised, because only a page can do that. The bitmap moves to the worker and is closed
   * there.
   */
  readBitmap(bitmap: ImageBitmap): Promise<Outcome<ReadPicture, PictureFailure>>;
}

/** The functions that the picture worker offers the page. */
export type PictureWorker = PictureReader & LockHolder;
