import { t } from '@lingui/core/macro';
import { answerFrom, type Answer } from '../../domain/lcl/answer.ts';
import type { Episode } from '../../domain/session/episode.ts';
import type { WhatIfState } from '../../session/store/session-store.ts';
import { answerWords } from '../shared/answer-words.ts';

/** The result of a "what if" in one line. It is read aloud and shown below both answers. */
export function outcomeWords(state: WhatIfState, threshold: number): string {
  switch (state.kind) {
    case 'answering':
      return t`Asking again…`;
    case 'nothing-left':
      return t`Then nothing would be taught, and there would be nothing to answer from.`;
    case 'answered':
      return comparisonWords(state.base, state.episode, threshold);
    case 'none':
    case 'failed':
      return '';
  }
}

function comparisonWords(base: Episode, changed: Episode, threshold: number): string {
  const [before, after] = [base, changed].map(({ linkContext, scores }) =>
    answerFrom(linkContext.labels, scores.full, threshold),
  );
  if (!before || !after) return '';
  return labelSaid(before) === labelSaid(after)
    ? t`The answer stays the same.`
    : t`The answer changes: ${{ answer: answerWords(after, changed) }}`;
}

function labelSaid({ verdict }: Answer): string | null {
  return verdict.kind === 'named' ? verdict.label : null;
}
