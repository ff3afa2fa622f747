import type { Outcome } from '../../../src/kernel/outcome.ts';

/** Decoded pixels: `data` is RGBA, `width` × `height` × 4 bytes, not premultiplied. */
export interface DecodedPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

export type PictureRefusal = 'not-a-picture' | 'damaged';

/** Concepts whose pictures are read only when they are needed. */
export interface GallerySource {
  /** In words, for the report. */
  readonly name: string;
  readonly concepts: readonly SourceConcept[];
}

export interface SourceConcept {
  readonly name: string;
  readonly pictures: readonly (() => Promise<Outcome<DecodedPicture, PictureRefusal>>)[];
  /** The person who drew each of the pictures. Without such a list, hands play no part. */
  readonly hands?: readonly string[];
  /** Names of the concepts that may meet this one in an episode. Without such a list, all may. */
  readonly rivals?: readonly string[];
}
