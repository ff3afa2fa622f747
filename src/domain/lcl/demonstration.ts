import type { ImageId } from '../../kernel/image-id.ts';

/** The id of one placing of a picture, because the same picture may be placed twice. */
export type DemonstrationId = string;

/** One picture with its label, which is the name of the concept that holds it. */
export interface Demonstration {
  readonly id: DemonstrationId;
  readonly imageId: ImageId;
  /** Where it came from, which is the file's name. It is used to describe the picture aloud. */
  readonly source: string;
  /** A muted demonstration stays on the table and out of the support set. */
  readonly muted: boolean;
}
