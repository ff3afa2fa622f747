import { t } from '@lingui/core/macro';
import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import type { SaidTurn, TalkState } from '../../session/store/talk-state.ts';
import { failureWords } from '../engine-panel/failure-words.ts';

/** Why an answer ends where it does; `null` where the model had no more to say. */
export function endedWords({ answer, endedBecause }: SaidTurn): string | null {
  switch (endedBecause) {
    case 'end':
      return answer === '' ? t`It had nothing to say.` : null;
    case 'stopped':
      return t`You stopped it here.`;
    case 'length':
      return t`It stops here: this is the longest answer that it gives.`;
    case 'displaced':
      return answer === ''
        ? t`Another question took its place before it said a word.`
        : t`Another question took its place here.`;
    default:
      return assertNever(endedBecause);
  }
}

/**
 * The words that a screen reader says. It says that the answer begins, and then the whole answer once, because its
 * pieces would interrupt each other.
 */
export function heardWords(
  { underWay, isStopping }: Pick<TalkState, 'underWay' | 'isStopping'>,
  latest: SaidTurn | undefined,
): string {
  if (underWay) return isStopping ? t`Stopping…` : t`Answering…`;
  return latest ? [latest.answer, endedWords(latest)].filter(Boolean).join(' ') : '';
}

/** Why a free question was not answered, and what to do. Here the conversation fills the context too. */
export function unansweredWords(failure: EngineFailure): string {
  if (failure.code === 'context-full')
    return t`The taught pictures and what was said here are more than this model can read at once. Begin anew, or ask without the taught pictures in its context.`;
  const { what, advice } = failureWords(failure);
  return `${what} ${advice}`;
}
