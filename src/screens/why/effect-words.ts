import { t } from '@lingui/core/macro';
import { say } from '../../languages/say.ts';
import { numberOf } from '../../languages/words.ts';
import { NONE } from '../../domain/lcl/answer.ts';
import type { Effect } from '../../domain/lcl/evidence.ts';
import { percent } from '../../ui/numbers.ts';
import { oddsWords } from './odds-words.ts';

/** If the log-odds fall by less than this (nats), it is no evidence. A probability of 50 % then moves by one point. */
const HARDLY = 0.04;

/** What a picture has to do with the candidate that the evidence is for. */
export type Standing =
  /** It shows that candidate. */
  | 'own'
  /** It shows the only other concept. */
  | 'the-other'
  /** It shows one of the other concepts. */
  | 'another'
  /** The candidate is "not sure", which no picture shows. */
  | 'of-none';

/** What a picture of `label` has to do with the candidate. */
export function standingOf(
  label: string,
  candidate: string | typeof NONE,
  labels: readonly string[],
): Standing {
  if (candidate === NONE) return 'of-none';
  if (label === candidate) return 'own';
  return labels.length === 2 ? 'the-other' : 'another';
}

/** Whether leaving the picture out changed the answer enough to mention. The shown number decides. */
export function mattered(drop: number): boolean {
  return Math.abs(rounded(drop)) >= HARDLY;
}

/**
 * What a demonstration did for the answer. A picture of another concept does not say what the answer is. It tells the
 * concepts apart, or it speaks against the answer. A picture of the answer's own concept never does: the answer is
 * only surer without it.
 */
export function effectWords(drop: number, standing: Standing): string {
  if (!mattered(drop)) return t`hardly matters`;
  if (drop < 0) return standing === 'own' ? t`surer without it` : t`against it`;
  switch (standing) {
    case 'own':
    case 'of-none':
      return t`for it`;
    case 'the-other':
      return t`tells the two apart`;
    case 'another':
      return t`tells it apart`;
  }
}

/** The candidate's probability with the picture and without it, or its odds where the percentage does not move. */
export function moveWords({ drop, logOdds, probability, probabilityWithout }: Effect): string {
  const [before, after] = [percent(probability), percent(probabilityWithout)];
  if (before !== after) return t`${before} → ${after}`;
  if (!mattered(drop)) return t`the others say the same`;
  const [oddsBefore, oddsAfter] = [oddsWords(logOdds), oddsWords(logOdds - drop)];
  return oddsBefore === oddsAfter
    ? t`still ${before}`
    : t`${{ before: oddsBefore }} → ${{ after: oddsAfter }}`;
}

/** The change of the log-odds without it, with two decimals and a sign. */
export function changeOf(drop: number): string {
  const change = -rounded(drop);
  // Arabic needs a sign of direction with it, or the sign would stand behind the number.
  const text = say(
    numberOf(change, {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
      signDisplay: 'exceptZero',
    }),
  );
  return change === 0 ? `±${text}` : text.replace('-', '−');
}

function rounded(drop: number): number {
  return Math.round(drop * 100) / 100;
}
