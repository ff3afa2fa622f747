import type { Words } from '../../languages/words.ts';

/** What makes several notices one. */
export interface AlikeNotice {
  readonly kind: string;
  /** The file that this notice is about, and why. */
  readonly about: Words;
  readonly why: Words;
  /** The sentence for several. */
  readonly together: (count: number) => Words;
}

/** A sentence for the visitor: what happened, whether the work is safe, what to do next. */
export interface Notice {
  readonly id: string;
  readonly tone: 'info' | 'problem';
  readonly text: Words;
  /** Further lines, one per file. */
  readonly details?: readonly Words[];
  /** Notices of one kind that tell of several files become one, with a line for each file. */
  readonly alike?: AlikeNotice;
  /** The files of a notice that became one of several. */
  readonly files?: readonly AlikeNotice[];
  readonly action?: { readonly label: Words; readonly run: () => void };
  /** Offers to save the session on the table to a file. The notice stays until its reason is gone. */
  readonly offersFile?: boolean;
  /**
   * Whether it stays when time passes or newer notices come. Every problem does, and so does an action that is the only
   * way back.
   */
  readonly stays: boolean;
}
