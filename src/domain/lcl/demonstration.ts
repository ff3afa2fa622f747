import type { ImageId } from '../../kernel/image-id.ts';

/** Names one placing of a picture; the same picture may be placed twice. */
export type DemonstrationId = string;

/** One picture shown with its label; the label is the name of the concept that holds it. */
export interface Demonstration {
  readonly id: DemonstrationId;
  readonly imageId: ImageId;
  /** Where it came from, in the visitor's words: the file's name. Used to describe it aloud. */
  readonly source: string;
  /** A muted demonstration stays on the table and out of the support set. */
  readonly muted: boolean;
}
