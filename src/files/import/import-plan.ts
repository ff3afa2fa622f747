import type { FoundFile } from '../found-file.ts';

/** What an import was recognised as. */
export type ImportKind = 'folders' | 'imagefolder' | 'isekai' | 'vl-icl' | 'teachable-machine';

/** Pictures under one name: some to teach with, some to test with. */
export interface ConceptPlan {
  /** Tidied; empty if nothing of it is visible. */
  readonly name: string;
  readonly train: readonly FoundFile[];
  readonly test: readonly FoundFile[];
}

export type SkipReason =
  | 'no-picture'
  /** A list names it, and it is not there. */
  | 'missing'
  /** It is there, and the list that names the others does not name it. */
  | 'unmentioned';

export interface Skipped {
  readonly path: string;
  readonly because: SkipReason;
}

/** What is to be taken from a drop, before a single picture of it was opened. */
export interface ImportPlan {
  readonly kind: ImportKind;
  readonly concepts: readonly ConceptPlan[];
  /** Files that came without a folder and that no list mentions: who dropped them says where they belong. */
  readonly loose: readonly FoundFile[];
  readonly skipped: readonly Skipped[];
  /** Sentences about lists that could not be read, or not whole. */
  readonly remarks: readonly string[];
}

/** How many pictures the plan brings. */
export function picturesIn({ concepts }: Pick<ImportPlan, 'concepts'>): number {
  return concepts.reduce((sum, { train, test }) => sum + train.length + test.length, 0);
}
