import { t } from '@lingui/core/macro';
import { say } from '../../languages/say.ts';
import { numberOf } from '../../languages/words.ts';

/** Odds above this are all called the same, because nobody can imagine the difference. */
const MOST = 1_000_000;

/** Log-odds (nats) as odds in words, with two digits that count, such as "1,100 to 1" or "1 to 15". */
export function oddsWords(logOdds: number): string {
  const ratio = Math.exp(Math.abs(logOdds));
  const many = ratio > MOST ? t`over ${{ many: inWords(MOST) }}` : inWords(ratio);
  return logOdds < 0 ? t`1 to ${many}` : t`${many} to 1`;
}

function inWords(ratio: number): string {
  return say(numberOf(Number(ratio.toPrecision(2))));
}
