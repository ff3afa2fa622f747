import type { EngineFailure } from '../../../../workers/protocol/engine.ts';
import type { CheckName, CheckRun } from '../../../domain/session/check-run.ts';

/** Why no trick check can begin. */
export type CheckRefusal =
  /** No demonstration is in force. */
  | 'nothing-taught'
  /** A check compares the answers of two concepts at least. */
  | 'one-concept'
  /** No picture of the tray shows a concept that is taught. */
  | 'nothing-to-ask';

/** The checks under way: the one that is asked now, and those whose turn comes later. */
interface ChecksUnderWay {
  readonly run: CheckRun;
  readonly waiting: readonly CheckName[];
}

/** The state of the trick checks. Finished ones belong to the session. */
export type ChecksState =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly refusal: CheckRefusal }
  | ({ readonly kind: 'running' } & ChecksUnderWay)
  | ({ readonly kind: 'paused' } & ChecksUnderWay)
  | ({ readonly kind: 'failed'; readonly failure: EngineFailure } & ChecksUnderWay);
