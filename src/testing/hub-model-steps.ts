import type { EngineFailure } from '../../workers/protocol/engine.ts';
import type { FreeAnswer } from '../../workers/protocol/hub-engine.ts';
import type { LinkContext } from '../domain/lcl/link-context.ts';
import type { Scores } from '../domain/lcl/scores.ts';
import { fail, succeed, type Outcome } from '../kernel/outcome.ts';
import { scoreByLikeness } from './likeness.ts';

/** A long call of a hub model as a test sees it: it goes on step by step and may be over before its end. */
export interface LongCall {
  /** Resolves when the next step may be taken. */
  readonly step: () => Promise<void>;
  /** Why there is no next step, if there is none. */
  readonly isOver: () => 'displaced' | 'stopped' | null;
}

/** How a call ends that a later one displaced. */
export const DISPLACED = fail<EngineFailure>({
  code: 'superseded',
  detail: 'a later question came',
});

/** What a hub model says in tests, piece by piece. */
export const SPOKEN_WORDS = ['there is ', '"blicket" ', 'in the image.'];

/** Leaves out one demonstration at each step. */
export async function explainByLikeness(
  linkContext: LinkContext,
  onProgress: (done: number, total: number) => void,
  { step, isOver }: LongCall,
): Promise<Outcome<Scores, EngineFailure>> {
  const total = linkContext.supportSet.length;
  for (let done = 1; done <= total; done++) {
    await step();
    if (isOver()) return DISPLACED;
    onProgress(done, total);
  }
  return succeed(scoreByLikeness(linkContext));
}

/** Says one piece at each step. If it is stopped, what was said is the answer. */
export async function sayPieces(
  pieces: readonly string[],
  onPiece: (piece: string, said: string) => void,
  { step, isOver }: LongCall,
): Promise<Outcome<FreeAnswer, EngineFailure>> {
  let text = '';
  for (const piece of pieces) {
    await step();
    const over = isOver();
    if (over === 'displaced') return DISPLACED;
    if (over === 'stopped') return succeed({ text, endedBecause: 'stopped' });
    text += piece;
    onPiece(piece, text);
  }
  return succeed({ text, endedBecause: 'end' });
}
