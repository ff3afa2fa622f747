import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { TaughtConcept } from '../../domain/session/episode.ts';
import type { CandidateScores } from '../../domain/lcl/scores.ts';
import { taughtIn } from '../../domain/lcl/link-context.ts';
import { supportSetOf } from '../../domain/lcl/support-set.ts';
import { taughtConcepts } from './ask.ts';
import { engineInUse, orderSeedOf } from '../store/engines-state.ts';
import type { Tools } from '../store/tools.ts';

/** What there is to look at. */
export interface FrameSource {
  /** Whether anybody could see the answer, and the camera something. */
  readonly mayLook: () => boolean;
  /** The picture of this moment; `null` if there is none. */
  readonly frame: () => Promise<ImageBitmap | null>;
}

/** A live answer: of no episode, no step of undo, and gone with the next. */
export interface ScoredFrame {
  readonly labels: readonly string[];
  readonly concepts: readonly TaughtConcept[];
  readonly scores: CandidateScores;
}

export type LiveState =
  | { readonly kind: 'nothing-taught' }
  /** The model is on its way. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'seen'; readonly scoredFrame: ScoredFrame }
  | { readonly kind: 'failed'; readonly failure: EngineFailure };

/** From the end of one scoring to the next, in milliseconds: a fast device need not spend its battery on more. */
export const GAP_MS = 80;
/** After a failure it looks now and then whether somebody has mended it. */
export const MENDED_MS = 1_000;

/**
 * Asks about what the camera sees, again and again: the next question after the answer to the last, so that none ever
 * waits in line. Returns a function that stops it; nothing is told after that.
 */
export function keepScoringFrames(
  { store, engine }: Pick<Tools, 'store' | 'engine'>,
  { mayLook, frame }: FrameSource,
  tell: (state: LiveState) => void,
): () => void {
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function scoreFrame(): Promise<LiveState | null> {
    if (!mayLook()) return null;
    const studio = store.getState();
    const { session } = studio;
    const supportSet = supportSetOf(session.concepts);
    if (supportSet.length === 0) return { kind: 'nothing-taught' };
    if (!isThere(engineInUse(studio).kind)) tell({ kind: 'waiting' });
    const taught = taughtIn(supportSet, orderSeedOf(studio));
    const now = async () => (isStopped || !mayLook() ? null : frame());
    const scores = await engine.scoreFrame(now, taught);
    if (scores.ok) {
      const concepts = taughtConcepts(session.concepts);
      return {
        kind: 'seen',
        scoredFrame: { labels: taught.labels, concepts, scores: scores.value },
      };
    }
    const { failure } = scores;
    if (failure.code === 'superseded') return null;
    // A worker that was lost is being replaced, unless the engine has given up.
    const isMending = failure.code === 'worker-lost' || failure.code === 'runtime-failed';
    return isMending && engineInUse(store.getState()).kind !== 'failed'
      ? { kind: 'waiting' }
      : { kind: 'failed', failure };
  }

  async function goOn(): Promise<void> {
    const state = await scoreFrame();
    if (isStopped) return;
    if (state) tell(state);
    timer = setTimeout(() => void goOn(), state?.kind === 'failed' ? MENDED_MS : GAP_MS);
  }

  void goOn();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

/** Whether the model answers, or at least says that it cannot. */
function isThere(kind: string): boolean {
  return kind === 'ready' || kind === 'answering' || kind === 'failed';
}
