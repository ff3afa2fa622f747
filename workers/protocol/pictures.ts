import type { LockHolder } from './lock-holder.ts';
import type { ImageId } from '../../src/kernel/image-id.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';

type PictureFailureCode =
  | 'empty-file'
  | 'not-a-picture'
  | 'heic-unsupported'
  | 'format-unsupported'
  | 'damaged'
  | 'too-large';

export interface PictureFailure {
  readonly code: PictureFailureCode;
  /** Completes "NAME: …" in the visitor's words. */
  readonly reason: string;
}

/** A picture as it is kept: upright, at most 1024 px, flattened on white, without metadata. */
export interface ReadPicture {
  readonly imageId: ImageId;
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

/** The worker that turns files into kept pictures, so that forty photographs never block the page. */
export interface PictureReader {
  /** Any raster file that this browser can decode. */
  readFile(file: Blob): Promise<Outcome<ReadPicture, PictureFailure>>;
  /** An SVG that the page has rasterised (only a page can); the bitmap moves to the worker and is closed there. */
  readBitmap(bitmap: ImageBitmap): Promise<Outcome<ReadPicture, PictureFailure>>;
}

/** What the picture worker offers the page. */
export type PictureWorker = PictureReader & LockHolder;
