import type { EngineFailure } from '../../../../workers/protocol/engine.ts';
import type { CellGrid } from '../../../domain/evaluation/cover/cell-grid.ts';
import type { CoverStep } from '../../../domain/evaluation/cover/cover-steps.ts';
import type { CandidateScores } from '../../../domain/lcl/scores.ts';
import type { TaughtConcept } from '../../../domain/session/episode.ts';
import type { RunSettings } from '../../../domain/session/run-record.ts';
import type { ImageId } from '../../../kernel/image-id.ts';

/** The cover over the question's picture. It is no part of the session, and a step of its undo is none of the table's. */
export interface CoverState {
  /** The picture that is covered. Over another one, nothing is. */
  readonly imageId: ImageId | null;
  readonly steps: readonly CoverStep[];
  /** Steps that were undone, the latest last. */
  readonly undone: readonly CoverStep[];
}

/** The answers to one picture with each of its cells covered in turn. */
export interface CellMap {
  readonly imageId: ImageId;
  readonly grid: CellGrid;
  /** Names the question, so that a map of an earlier one is known as such. */
  readonly questionKey: string | null;
  /** Who answered. */
  readonly settings: RunSettings;
  readonly labels: readonly string[];
  readonly concepts: readonly TaughtConcept[];
  /** The scores of the picture with nothing covered. `null` until they are there. */
  readonly whole: CandidateScores | null;
  /** In the order of the cells, as far as they are asked. */
  readonly covered: readonly CandidateScores[];
}

/** The state of that map. What it has stays when it is stopped. */
export type CellMapState =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'running' } & CellMap)
  | ({ readonly kind: 'done' } & CellMap)
  | ({ readonly kind: 'failed'; readonly failure: EngineFailure } & CellMap);

export const NOTHING_COVERED: CoverState = { imageId: null, steps: [], undone: [] };
