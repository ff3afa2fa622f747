import { t } from '@lingui/core/macro';
import type { Answer } from '../../domain/lcl/answer.ts';
import { conceptOf, type Named } from '../../domain/session/episode.ts';
import { percent } from '../../ui/numbers.ts';

/** The answer in one line: the LCL sentence, or "not sure" and why. */
export function answerWords(answer: Answer, episode: Named): string {
  const { verdict } = answer;
  if (verdict.kind === 'named')
    return t`there is "${{ name: conceptOf(episode, verdict.label).name }}" in the image.`;
  const [first] = answer.ranking;
  if (!first) return t`Not sure.`;
  const share = percent(first.probability);
  if (first.label === null)
    return t`Not sure: that it shows none of the taught concepts is likeliest, with ${share}.`;
  const { name } = conceptOf(episode, first.label);
  return t`Not sure: “${name}” comes first with ${share}, which is below your threshold.`;
}

/** Why no name was said, as a sentence of its own. */
export function notSureReason({ verdict, ranking }: Answer, episode: Named): string {
  const [first] = ranking;
  if (verdict.kind === 'named' || !first) return '';
  const share = percent(first.probability);
  if (first.label === null)
    return t`That it shows none of the taught concepts is likeliest, with ${share}.`;
  const { name } = conceptOf(episode, first.label);
  return t`“${name}” comes first with ${share}, which is below your threshold.`;
}

/** Plain words for a close call; `null` where the answer is clear. */
export function closeCallWords({ ranking, closeCall }: Answer, episode: Named): string | null {
  const [first, second] = ranking;
  if (!closeCall || !first || !second) return null;
  const word = (label: string | null) =>
    label === null ? t`“not sure”` : t`“${{ name: conceptOf(episode, label).name }}”`;
  return t`A close call: ${{ first: word(first.label) }} ${{ share: percent(first.probability) }}, ${{ second: word(second.label) }} ${{ secondShare: percent(second.probability) }}.`;
}
