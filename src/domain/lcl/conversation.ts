import type { ImageId } from '../../kernel/image-id.ts';
import type { SupportSet } from './support-set.ts';

/** A question in the visitor's own words, and what was answered. */
export interface Turn {
  readonly question: string;
  readonly answer: string;
}

/** Free questions about one picture (the paper's VQA mode), as a vision-language model reads them before it speaks. */
export interface Conversation {
  /**
   * The demonstrations before the first turn, in this order. If there are none, the model is asked as if nothing had
   * been taught.
   */
  readonly supportSet: SupportSet;
  readonly imageId: ImageId;
  /** Earlier turns, the first first. */
  readonly turns: readonly Turn[];
  readonly question: string;
}

/** The question of link-context learning, in the words for a vision-language model. */
export const LCL_QUESTION = 'What is in the image?';
