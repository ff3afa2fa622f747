import type { ImageId } from '../../kernel/image-id.ts';

/** The picture asked about. Mini knows one question, the paper's: what is in the image? */
export interface Query {
  readonly imageId: ImageId;
  /** Where it came from, in the visitor's words. */
  readonly source: string;
}
