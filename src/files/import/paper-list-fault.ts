import type { Coded } from '../../kernel/coded-failure.ts';

/** What is wrong with a line of a list of the paper. */
export type LineFault =
  | Coded<'no-object' | 'other-label' | 'no-samples'>
  /** It lacks a field, or both of two spellings or both of a pair. */
  | { readonly code: 'no-field'; readonly fields: readonly [string, string?] }
  | { readonly code: 'same-names'; readonly name: string };

/** Why a list is none of the paper's. `src/session/teach/list-fault-words.ts` has the words. */
export type PaperListFault =
  | { readonly code: 'line'; readonly line: number; readonly fault: LineFault }
  | Coded<'no-record' | 'no-pair' | 'another-list'>;
