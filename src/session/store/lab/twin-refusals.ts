import type { ImageId } from '../../../kernel/image-id.ts';
import type { Truth } from '../../../domain/evaluation/test-answer.ts';

/** A picture that was not put on the test tray, because it could not test honestly. */
export interface TwinRefusal {
  readonly imageId: ImageId;
  readonly source: string;
  /** What it was said to be; empty if nobody had said. */
  readonly truth: Truth;
  /** Whether the content is the same, or only nearly so by its pixels. */
  readonly likeness: 'same' | 'near';
  readonly twin: {
    readonly imageId: ImageId;
    readonly source: string;
    /** The concept that shows it; `null` if it lies on the tray. */
    readonly concept: string | null;
  };
}
