import { lclSentence, type Answer } from '../../domain/lcl/answer.ts';
import { conceptOf, type Named } from '../../domain/session/episode.ts';
import { percent } from '../../ui/numbers.ts';

/** The answer in one line: the LCL sentence, or "not sure" and why. */
export function answerWords(answer: Answer, episode: Named): string {
  const { verdict } = answer;
  if (verdict.kind === 'named') return lclSentence(conceptOf(episode, verdict.label).name);
  return `Not sure: ${notSureReason(answer, episode)}`;
}

/** Why no name was said. */
export function notSureReason({ verdict, ranking }: Answer, episode: Named): string {
  const [first] = ranking;
  if (verdict.kind === 'named' || !first) return '';
  if (first.label === null)
    return `that it shows none of the taught concepts is likeliest, with ${percent(first.probability)}.`;
  const { name } = conceptOf(episode, first.label);
  return `“${name}” comes first with ${percent(first.probability)}, which is below your threshold.`;
}

/** Plain words for a close call; `null` where the answer is clear. */
export function closeCallWords({ ranking, closeCall }: Answer, episode: Named): string | null {
  const [first, second] = ranking;
  if (!closeCall || !first || !second) return null;
  const word = (label: string | null) =>
    label === null ? '“not sure”' : `“${conceptOf(episode, label).name}”`;
  return `A close call: ${word(first.label)} ${percent(first.probability)}, ${word(second.label)} ${percent(second.probability)}.`;
}
