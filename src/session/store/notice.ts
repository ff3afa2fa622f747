/** A sentence for the visitor: what happened, whether the work is safe, what to do next. */
export interface Notice {
  readonly id: string;
  readonly tone: 'info' | 'problem';
  readonly text: string;
  /** Further lines, one per file. */
  readonly details?: readonly string[];
  /** Notices of one kind that tell of several files become one, with a line for each file. */
  readonly alike?: {
    readonly kind: string;
    /** The file that this notice is about, and why. */
    readonly about: string;
    readonly why: string;
    /** The sentence for several. */
    readonly together: (count: number) => string;
  };
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Offers to save the session on the table to a file. The notice stays until its reason is gone. */
  readonly offersFile?: boolean;
  /**
   * Whether it stays when time passes or newer notices come. Every problem does, and so does an action that is the only
   * way back.
   */
  readonly stays: boolean;
}
