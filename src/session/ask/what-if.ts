import { counterfactual, type SupportChange } from '../../domain/lcl/counterfactual.ts';
import type { Episode } from '../../domain/session/episode.ts';
import { keptWhatIfs, type WhatIfEpisode } from '../../domain/session/what-if-episode.ts';
import { answerEpisode, type Asking } from './ask.ts';
import { startTask, type Place } from './start-task.ts';
import { nextChangedAt } from '../store/next-changed-at.ts';
import type { StudioState, WhatIfState } from '../store/session-store.ts';

const WHAT_IF: Place<WhatIfState> = {
  read: ({ whatIf }) => whatIf,
  write: (whatIf) => ({ whatIf }),
};

/**
 * Asks the same question under a changed support set, beside the answer in view. The table stays as it is. The session
 * keeps the answer for a replay of the lesson.
 */
export async function askWhatIf(
  tools: Asking,
  base: Episode,
  change: SupportChange,
): Promise<void> {
  const { store } = tools;
  const context = counterfactual(base.linkContext, change);
  if (!context) {
    store.setState({ whatIf: { kind: 'nothing-left', change, base } });
    return;
  }
  const task = startTask(store, WHAT_IF, { kind: 'answering', change, base });
  await task.turn();
  if (!task.isCurrent()) return;
  const episode = await answerEpisode(tools, context, base.concepts);
  task.finish((_, studio) => {
    if (episode.ok)
      return {
        whatIf: { kind: 'answered', change, base, episode: episode.value },
        ...withWhatIf(tools, studio, { ...episode.value, baseId: base.id, change }),
      };
    const { failure } = episode;
    // The table's own question displaced this one. Its answer will close this comparison anyway.
    const displaced = failure.code === 'superseded';
    return { whatIf: displaced ? { kind: 'none' } : { kind: 'failed', change, base, failure } };
  });
}

/** Nothing is kept of a question that the session does not keep, nor in a window that only looks on. */
function withWhatIf(
  { store, now }: Asking,
  { session, editing }: StudioState,
  whatIf: WhatIfEpisode,
): Partial<StudioState> {
  const isKept = session.episodes.some(({ id }) => id === whatIf.baseId);
  if (!isKept || editing.kind !== 'here') return {};
  return {
    session: {
      ...session,
      whatIfs: keptWhatIfs([...session.whatIfs, whatIf], session.episodes),
      changedAt: nextChangedAt(store, now),
    },
  };
}

export function closeWhatIf({ store }: Pick<Asking, 'store'>): void {
  store.setState({ whatIf: { kind: 'none' } });
}
