import { t } from '@lingui/core/macro';
import type { RunRecord } from '../../domain/session/run-record.ts';
import { say } from '../../languages/say.ts';
import { listOf, sentencesOf } from '../../languages/words.ts';
import { percent } from '../../ui/numbers.ts';
import { isoDay } from '../shared/answered-by-words.ts';

interface Props {
  run: Pick<RunRecord, 'settings' | 'concepts' | 'ranAt'>;
  threshold: number;
  /** Where something was drawn at random. */
  seed?: number;
}

/** Which engine answered a run, with what, and when. */
export function SettingsOnSheet({ run, threshold, seed }: Props) {
  const { modelName, device, encoder } = run.settings;
  const day = isoDay(run.ranAt);
  const shots = run.concepts.map(({ name, shots: count }) => t`“${name}” ${count}`);
  const sentences = [
    encoder === null
      ? t`${modelName} on ${device}, ${day}.`
      : t`${modelName} on ${device}, with ${encoder}, ${day}.`,
    t`Pictures shown: ${{ shots: say(listOf(shots, 'unit')) }}.`,
    t`A name is said from ${{ threshold: percent(threshold) }} on.`,
    ...(seed === undefined ? [] : [t`The seed is ${{ seed: String(seed) }}.`]),
  ];
  return <p className="sheet-soft">{say(sentencesOf(sentences))}</p>;
}
