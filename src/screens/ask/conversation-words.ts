import { assertNever } from '../../domain/assert-never.ts';
import type { SaidTurn, TalkState } from '../../session/hub-state.ts';

/** Why an answer ends where it does; `null` where it had no more to say. */
export function endedWords({ answer, endedBecause }: SaidTurn): string | null {
  switch (endedBecause) {
    case 'end':
      return answer === '' ? 'It had nothing to say.' : null;
    case 'stopped':
      return 'You stopped it here.';
    case 'length':
      return 'It stops here: this is the longest answer that it gives.';
    case 'displaced':
      return answer === ''
        ? 'Another question took its place before it said a word.'
        : 'Another question took its place here.';
    default:
      return assertNever(endedBecause);
  }
}

/** What whoever listens is told: that it begins, and the whole answer once. Its pieces would interrupt each other. */
export function heardWords(underWay: TalkState['underWay'], latest: SaidTurn | undefined): string {
  if (underWay) return underWay.isStopping ? 'Stopping…' : 'Answering…';
  return latest ? [latest.answer, endedWords(latest)].filter(Boolean).join(' ') : '';
}
