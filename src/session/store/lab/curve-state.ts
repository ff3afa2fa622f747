import type { EngineFailure } from '../../../../workers/protocol/engine.ts';
import type { CurvePlan, CurveRun } from '../../../domain/session/curve-run.ts';
import type { RunRefusal } from './run-refusal.ts';

/** The drawing of a learning curve. Its answered subsets so far stay, whatever becomes of it. */
export type CurveRunState =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly refusal: RunRefusal }
  | {
      readonly kind: 'running';
      readonly run: CurveRun;
      /** Questions that were answered, and all of them. */
      readonly done: number;
      readonly all: number;
    }
  | { readonly kind: 'failed'; readonly failure: EngineFailure };

/** The learning curve that the visitor plans, and the one under way. Finished ones belong to the session. */
export interface CurveState {
  readonly plan: CurvePlan;
  readonly drawing: CurveRunState;
}

export const NO_CURVE: CurveState = {
  plan: { mostShots: 8, orders: 5, seed: 1 },
  drawing: { kind: 'none' },
};
