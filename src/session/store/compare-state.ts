import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { Episode } from '../../domain/session/episode.ts';

/**
 * The engines that the same question goes to. `vanilla` is the hub model without the link context. `by-name` knows the
 * text of the names and nothing else.
 */
export type Contender = 'mini' | 'centroid' | 'by-name' | 'hub' | 'vanilla';

/** What came of one contender. */
export type ContenderState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answering' }
  /** `words` is what a hub model says freely; `null` while it has not. */
  | { readonly kind: 'answered'; readonly episode: Episode; readonly words: string | null }
  | { readonly kind: 'failed'; readonly failure: EngineFailure }
  | { readonly kind: 'stopped' };

export interface CompareColumn {
  readonly contender: Contender;
  readonly state: ContenderState;
}

/** One question, put to several. */
export interface OpenCompare {
  readonly kind: 'open';
  readonly base: Episode;
  readonly columns: readonly CompareColumn[];
  readonly isRunning: boolean;
}

export type CompareState = { readonly kind: 'closed' } | OpenCompare;
