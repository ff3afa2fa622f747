import type { Outcome } from '../../../src/kernel/outcome.ts';

/** Decoded pixels: `data` is RGBA, `width` × `height` × 4 bytes, not premultiplied. */
export interface DecodedPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

export type PictureRefusal = 'not-a-picture' | 'damaged';

/** Concepts whose pictures are read when they are wanted. */
export interface GallerySource {
  /** In words, for the report. */
  readonly name: string;
  readonly concepts: readonly SourceConcept[];
}

export interface SourceConcept {
  readonly name: string;
  readonly pictures: readonly (() => Promise<Outcome<DecodedPicture, PictureRefusal>>)[];
  /** Who drew each of the pictures; nobody asks where there is no such list. */
  readonly hands?: readonly string[];
  /** Names of the concepts that this one may meet in an episode; all of them if there is no such list. */
  readonly rivals?: readonly string[];
}
