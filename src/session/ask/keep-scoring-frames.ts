import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { TaughtConcept } from '../../domain/session/episode.ts';
import type { CandidateScores } from '../../domain/lcl/scores.ts';
import { taughtIn } from '../../domain/lcl/link-context.ts';
import { supportSetOf } from '../../domain/lcl/support-set.ts';
import { taughtConcepts } from './ask.ts';
import { engineInUse, orderSeedOf } from '../store/engines-state.ts';
import type { Tools } from '../store/tools.ts';

/** The camera's pictures, and whether it is worth asking about them. */
export interface FrameSource {
  /** Whether anybody can see the answer, and whether the camera sees anything. */
  readonly mayLook: () => boolean;
  /** The current picture, or `null` if there is none. */
  readonly frame: () => Promise<ImageBitmap | null>;
}

/** A live answer. It belongs to no episode and to no step of undo, and the next one replaces it. */
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

/**
 * The pause from the end of one scoring to the next, in milliseconds. Without it, a fast device would empty its
 * battery.
 */
export const GAP_MS = 80;
/** After a failure it tries again at this interval, because somebody may have fixed the cause. */
export const MENDED_MS = 1_000;

/**
 * Keeps asking about what the camera sees. It asks again only after the last answer, so that no question ever waits.
 * Returns a function that stops it; after that, nothing is reported.
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

/** Whether the model answers, or can at least say that it cannot answer. */
function isThere(kind: string): boolean {
  return kind === 'ready' || kind === 'answering' || kind === 'failed';
}
