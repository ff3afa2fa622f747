import { t } from '@lingui/core/macro';
import type { Episode } from '../../domain/session/episode.ts';
import { percent } from '../../ui/numbers.ts';
import { shotsWords } from './shots-words.ts';

/** The day of a point in time, as ISO 8601 has it. It is the same in every language. */
export const isoDay = (time: number | Date): string => new Date(time).toISOString().slice(0, 10);

/** Which engine gave an answer, when, and what it was shown. */
export function answeredByWords(
  { engine, askedAt, linkContext }: Episode,
  threshold: number,
): string {
  return t`${{ model: engine.modelName }} on ${{ device: engine.device }}, ${{ day: isoDay(askedAt) }}. Shown: ${{ shots: shotsWords(linkContext.supportSet) }}. A name is said from ${{ threshold: percent(threshold) }} on.`;
}
