import type { ImageId } from '../../kernel/image-id.ts';

/** A picture of the test tray: kept out of the support set, with its true concept beside it. */
export interface HeldOut {
  readonly id: string;
  readonly imageId: ImageId;
  readonly source: string;
  /** Name of the true concept, which it follows when that is renamed; never shown to the model. */
  readonly truth: string;
}
