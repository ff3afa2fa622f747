import { counterfactual, type SupportChange } from '../../domain/lcl/counterfactual.ts';
import type { Episode } from '../../domain/session/episode.ts';
import { answerEpisode, type Asking } from './ask.ts';
import { waitForState } from '../store/wait-for-state.ts';

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
  const asking = { kind: 'answering', change, base } as const;
  store.setState({ whatIf: asking });
  // The engine answers one question at a time: the table's own must not be displaced by a comparison.
  await waitForState(store, ({ ask }) => ask.kind !== 'answering');
  if (store.getState().whatIf !== asking) return;
  const episode = await answerEpisode(tools, context, base.concepts);
  if (store.getState().whatIf !== asking) return;
  if (!episode.ok && episode.failure.code === 'superseded') {
    // The table's own question took the engine: its answer will close this comparison anyway.
    closeWhatIf(tools);
    return;
  }
  store.setState({
    whatIf: episode.ok
      ? { kind: 'answered', change, base, episode: episode.value }
      : { kind: 'failed', change, base, failure: episode.failure },
  });
}

export function closeWhatIf({ store }: Pick<Asking, 'store'>): void {
  store.setState({ whatIf: { kind: 'none' } });
}
