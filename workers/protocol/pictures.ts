import type { LockHolder } from './lock-holder.ts';
import type { ImageId } from '../../src/kernel/image-id.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';

type PictureFailureCode =
  | 'empty-file'
  | 'not-a-picture'
  | 'heic-unsupported'
  | 'format-unsupported'
  | 'damaged'
  | 'too-large'
  | 'nothing-to-see'
  /** The worker's script did not come, so no picture was looked at. */
  | 'reader-unreachable';

export interface PictureFailure {
  readonly code: PictureFailureCode;
  /** Completes "NAME: …" in the visitor's words. */
  readonly reason: string;
}

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
