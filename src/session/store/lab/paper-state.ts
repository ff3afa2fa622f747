import type { EngineFailure } from '../../../../workers/protocol/engine.ts';
import type { Words } from '../../../languages/words.ts';
import type { PaperRecord } from '../../../domain/evaluation/paper-experiment.ts';
import type { QuotedFigures } from '../../../domain/evaluation/paper-figures.ts';
import type { PaperCounts } from '../../../domain/evaluation/paper-protocol.ts';
import type { RunSettings } from '../../../domain/session/run-record.ts';
import type { ImageId } from '../../../kernel/image-id.ts';

/** The records of the paper's experiment, with their pictures kept. */
export interface PaperSet {
  readonly name: Words;
  readonly records: readonly PaperRecord<ImageId>[];
  /** Records that cannot be asked, one line for each reason. */
  readonly leftOut: readonly Words[];
  /** The paper's figures to stand beside it. */
  readonly quoted: readonly QuotedFigures[];
  /** Whether the paper's figures are about these very records. */
  readonly isPapersOwn: boolean;
}

export type PaperSetState =
  | { readonly kind: 'none' }
  | { readonly kind: 'preparing'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready'; readonly set: PaperSet }
  /** The reason is a sentence for the visitor. */
  | { readonly kind: 'refused'; readonly reason: Words };

export interface PaperRun {
  readonly settings: Omit<RunSettings, 'threshold'>;
  readonly seed: number;
  /** Milliseconds since 1970, UTC. */
  readonly ranAt: number;
  /** Records that are answered under every condition, and records in all. */
  readonly done: number;
  readonly total: number;
  readonly counts: PaperCounts;
}

export type PaperRunState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' | 'stopped' | 'finished'; readonly run: PaperRun }
  | { readonly kind: 'failed'; readonly run: PaperRun; readonly failure: EngineFailure };

/** The paper's experiment. It is about no session, and leaves with the page. */
export interface PaperState {
  readonly set: PaperSetState;
  readonly run: PaperRunState;
}

export const NO_PAPER: PaperState = { set: { kind: 'none' }, run: { kind: 'none' } };
