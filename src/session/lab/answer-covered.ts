import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import { taughtIn } from '../../domain/lcl/link-context.ts';
import type { CandidateScores } from '../../domain/lcl/scores.ts';
import { supportSetOf } from '../../domain/lcl/support-set.ts';
import type { TaughtConcept } from '../../domain/session/episode.ts';
import type { TakeFrame } from '../../ports/answerers.ts';
import { taughtConcepts } from '../ask/ask.ts';
import { GAP_MS, MENDED_MS } from '../ask/keep-scoring-frames.ts';
import { contextOnTable } from '../store/context-on-table.ts';
import { orderSeedOf } from '../store/engines-state.ts';
import type { Tools } from '../store/tools.ts';
import { scoreChanged } from './score-changed.ts';

/** The question's picture as it is, and as it is covered at the moment. */
interface CoveredFrames {
  readonly whole: TakeFrame;
  readonly covered: TakeFrame;
}

/** The answers to both. They belong to no episode, and the next ones replace them. */
export interface CoveredAnswer {
  readonly labels: readonly string[];
  readonly concepts: readonly TaughtConcept[];
  readonly whole: CandidateScores;
  readonly covered: CandidateScores;
}

type CoveredState =
  | { readonly kind: 'answered'; readonly answer: CoveredAnswer }
  | { readonly kind: 'failed'; readonly failure: EngineFailure };

export interface CoveredAsker {
  /** The cover is another one. It is asked about as soon as the engine has answered; those in between are left out. */
  readonly ask: () => void;
  /** Nothing is told after this. */
  readonly stop: () => void;
}

/**
 * Asks about the question's picture under its cover, one question at a time, so that the visitor's own never waits for
 * more than one. The whole picture is asked about in the same way and once, so that only the cover differs.
 */
export function answerCovered(
  { store, engine }: Pick<Tools, 'store' | 'engine'>,
  frames: CoveredFrames,
  tell: (state: CoveredState) => void,
): CoveredAsker {
  let isStopped = false;
  let isWanted = false;
  let isAsking = false;
  let whole: CandidateScores | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function answerOnce(): Promise<CoveredState | null> {
    const studio = store.getState();
    if (!contextOnTable(studio).ok) return null;
    const taught = taughtIn(supportSetOf(studio.session.concepts), orderSeedOf(studio));
    const score = (frame: TakeFrame) =>
      scoreChanged(engine, async () => (isStopped ? null : frame()), taught);
    if (!whole) {
      const scored = await score(frames.whole);
      if (!scored.ok) return { kind: 'failed', failure: scored.failure };
      if (!scored.value) return null;
      whole = scored.value;
    }
    const scored = await score(frames.covered);
    if (!scored.ok) return { kind: 'failed', failure: scored.failure };
    if (!scored.value) return null;
    const concepts = taughtConcepts(studio.session.concepts);
    const answer = { labels: taught.labels, concepts, whole, covered: scored.value };
    return { kind: 'answered', answer };
  }

  async function goOn(): Promise<void> {
    if (isAsking || isStopped) return;
    isAsking = true;
    isWanted = false;
    const state = await answerOnce();
    isAsking = false;
    if (isStopped) return;
    if (state) tell(state);
    const gap = state?.kind === 'failed' ? MENDED_MS : GAP_MS;
    timer = setTimeout(() => {
      timer = undefined;
      if (isWanted) void goOn();
    }, gap);
  }

  return {
    ask: () => {
      isWanted = true;
      if (timer === undefined) void goOn();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
