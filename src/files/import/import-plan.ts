import type { FoundFile } from '../found-file.ts';
import type { ImportRemark } from './import-remark.ts';

/** The format that an import was recognised as. */
export type ImportKind =
  | 'folders'
  | 'imagefolder'
  | 'isekai'
  | 'vl-icl'
  | 'teachable-machine'
  | 'genai-tm'
  | 'ml-for-kids'
  /** Several of these side by side. */
  | 'mixed';

/** Pictures under one name, with some for teaching and some for testing. */
export interface ConceptPlan {
  /** Tidied. Empty if no visible character remains. */
  readonly name: string;
  readonly train: readonly FoundFile[];
  readonly test: readonly FoundFile[];
}

export type SkipReason =
  | 'no-picture'
  /** A list names it, but it is missing. */
  | 'missing'
  /** It exists, but the list that names the others does not name it. */
  | 'unmentioned';

export interface Skipped {
  readonly path: string;
  readonly because: SkipReason;
  /** The path of the list that names it, or does not. */
  readonly list?: string;
}

/** The pictures that a drop will bring, before any of them is opened. */
export interface ImportPlan {
  readonly kind: ImportKind;
  readonly concepts: readonly ConceptPlan[];
  /** Files that came without a folder and that no list names. The caller decides where they belong. */
  readonly loose: readonly FoundFile[];
  readonly skipped: readonly Skipped[];
  /** About lists that could not be read, or only partly. */
  readonly remarks: readonly ImportRemark[];
}

/** How many pictures the plan has. */
export function picturesIn({ concepts }: Pick<ImportPlan, 'concepts'>): number {
  return concepts.reduce((sum, { train, test }) => sum + train.length + test.length, 0);
}
