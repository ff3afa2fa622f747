import { counterfactual, type SupportChange } from '../../domain/lcl/counterfactual.ts';
import type { Episode } from '../../domain/session/episode.ts';
import { answerEpisode, type Asking } from './ask.ts';
import { startTask, type Place } from './start-task.ts';
import type { WhatIfState } from '../store/session-store.ts';

const WHAT_IF: Place<WhatIfState> = {
  read: ({ whatIf }) => whatIf,
  write: (whatIf) => ({ whatIf }),
};

/** Asks the same question under a changed support set, beside the answer in view. The table stays as it is. */
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
  task.finish(() => {
    if (episode.ok) return { whatIf: { kind: 'answered', change, base, episode: episode.value } };
    const { failure } = episode;
    // The table's own question displaced this one. Its answer will close this comparison anyway.
    const displaced = failure.code === 'superseded';
    return { whatIf: displaced ? { kind: 'none' } : { kind: 'failed', change, base, failure } };
  });
}

export function closeWhatIf({ store }: Pick<Asking, 'store'>): void {
  store.setState({ whatIf: { kind: 'none' } });
}
