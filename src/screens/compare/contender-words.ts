import { t } from '@lingui/core/macro';
import { assertNever } from '../../kernel/assert-never.ts';
import { BY_NAME } from '../../session/ask/compare.ts';
import { engineName } from '../../session/models/choose-engine.ts';
import { hubModel, type EngineChoice } from '../../domain/models/hub-models.ts';
import type { Contender, OpenCompare } from '../../session/store/compare-state.ts';

/** The name of a contender, and its special feature. */
export function contenderWords(
  contender: Contender,
  chosen: EngineChoice,
): { readonly name: string; readonly note: string } {
  const hub = chosen === 'mini' ? t`The hub model` : engineName(chosen);
  switch (contender) {
    case 'mini':
      return { name: t`Mini`, note: t`Learns from the link context; nothing else.` };
    case 'centroid':
      return {
        name: t`Nearest centroid`,
        note: t`No language model: how alike the picture is to the mean of each concept, as Mini sees them. “None of these” has no mean.`,
      };
    case 'by-name':
      return {
        name: hubModel(BY_NAME).name,
        note: t`Reads the names and looks at the question’s picture. It sees none of your demonstrations, so a true name helps it and an invented one cannot.`,
      };
    case 'hub':
      return { name: hub, note: t`With the link context.` };
    case 'vanilla':
      return {
        name: t`${hub}, vanilla`,
        note: t`Without the link context: the picture and the names alone.`,
      };
    default:
      return assertNever(contender);
  }
}

/** Its progress in one line. */
export function contenderProgressWords({ columns, isRunning }: OpenCompare): string {
  const done = columns.filter(({ state }) => !['waiting', 'answering'].includes(state.kind)).length;
  if (isRunning) return t`${done} of ${columns.length} have answered.`;
  return columns.some(({ state }) => state.kind === 'stopped') ? t`Stopped.` : t`All were asked.`;
}
