import type { RunRefusal } from './run-refusal.ts';
import type { EngineFailure } from '../../../../workers/protocol/engine.ts';
import type { Taught } from '../../../domain/lcl/link-context.ts';
import type { TestRun } from '../../../domain/session/run.ts';
import type { HeldOut } from '../../../domain/session/session.ts';
import { NOTHING_COVERED, type CellMapState, type CoverState } from './cover-state.ts';
import { NO_CURVE, type CurveState } from './curve-state.ts';
import { NOTHING_DRAWN, type DrawState } from './draw-state.ts';
import { NO_PAPER, type PaperState } from './paper-state.ts';
import type { TwinRefusal } from './twin-refusals.ts';
import type { ChecksState } from './checks-state.ts';

/** The pages of the lab, in their order. */
export const LAB_PAGES = ['tray', 'test', 'curve', 'checks', 'cover', 'draw', 'paper'] as const;
export type LabPage = (typeof LAB_PAGES)[number];

/** A run that has not ended, and the table that it began with. All of its answers must be about that one. */
export interface OpenRun {
  readonly run: TestRun;
  readonly taught: Taught;
  /** The pictures that it asks about. */
  readonly asked: readonly HeldOut[];
  /** It took the place of a paused run, because the table had changed meanwhile. */
  readonly isAnew: boolean;
}

/** The state of a run over the test tray. Its answers so far stay, whatever becomes of it. */
export type TrayRunState =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly refusal: RunRefusal }
  | ({ readonly kind: 'running' } & OpenRun)
  | ({ readonly kind: 'paused' } & OpenRun)
  | ({ readonly kind: 'failed'; readonly failure: EngineFailure } & OpenRun);

/** What is under way in the lab. Finished runs belong to the session. */
export interface LabState {
  readonly trayRun: TrayRunState;
  readonly curve: CurveState;
  /** The latest pictures that were kept off the tray, until the visitor has seen to them. */
  readonly twins: readonly TwinRefusal[];
  readonly draw: DrawState;
  readonly paper: PaperState;
  readonly checks: ChecksState;
  readonly cover: CoverState;
  readonly cellMap: CellMapState;
}

export const CLOSED_LAB: LabState = {
  trayRun: { kind: 'none' },
  curve: NO_CURVE,
  twins: [],
  draw: NOTHING_DRAWN,
  paper: NO_PAPER,
  checks: { kind: 'none' },
  cover: NOTHING_COVERED,
  cellMap: { kind: 'none' },
};
