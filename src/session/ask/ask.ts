import type { EngineFailure } from '../../../workers/protocol/engine.ts';
import type { EngineState } from '../../ports/engine-state.ts';
import type { Concept } from '../../domain/lcl/concept.ts';
import type { Episode, TaughtConcept } from '../../domain/session/episode.ts';
import { keptEpisodes } from '../../domain/session/kept-episodes.ts';
import { keptWhatIfs } from '../../domain/session/what-if-episode.ts';
import type { LinkContext } from '../../domain/lcl/link-context.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { contextOnTable } from '../store/context-on-table.ts';
import { engineInUse, UNKNOWN_MODEL } from '../store/engines-state.ts';
import { mayEdit } from '../store/may-edit.ts';
import { newId } from '../store/new-id.ts';
import { episodeInView, type StudioState } from '../store/session-store.ts';
import { nextChangedAt } from '../store/next-changed-at.ts';
import type { Answerer } from '../../ports/answerers.ts';
import type { Tools } from '../store/tools.ts';

export type Asking = Pick<Tools, 'store' | 'engine' | 'now'>;

/** The engine that is asked, and where the store keeps the state of its task. */
export interface Asked {
  readonly answer: Answerer['answer'];
  readonly stateIn: (studio: StudioState) => EngineState;
}

/**
 * Asks the engine about the query with the support set as it stands. A later question takes the place of this one, and
 * then the answer of this one is dropped.
 */
export async function ask(tools: Asking): Promise<void> {
  const { store } = tools;
  if (!mayEdit(store)) return;
  const { session } = store.getState();
  const context = contextOnTable(store.getState());
  if (!context.ok) {
    store.setState({ ask: { kind: 'refused', refusal: context.failure } });
    return;
  }
  const asking = { kind: 'answering', previous: episodeInView(store.getState().ask) } as const;
  store.setState({ ask: asking });
  const episode = await answerEpisode(tools, context.value, taughtConcepts(session.concepts));
  // Check that the request is still current before its answer is written. A later question or another session may have
  // replaced it.
  if (store.getState().ask !== asking) return;
  if (store.getState().editing.kind !== 'here') {
    // Another page has become the editor, and it asks for itself.
    store.setState({ ask: { kind: 'idle' } });
    return;
  }
  if (!episode.ok) {
    const { failure } = episode;
    store.setState({ ask: { kind: 'failed', failure, previous: asking.previous } });
    return;
  }
  store.setState(({ session: current }) => {
    const episodes = keptEpisodes([...current.episodes, episode.value]);
    return {
      ask: { kind: 'answered', episode: episode.value },
      whatIf: { kind: 'none' },
      subsetEvidence: { kind: 'none' },
      session: {
        ...current,
        episodes,
        whatIfs: keptWhatIfs(current.whatIfs, episodes),
        changedAt: nextChangedAt(store, tools.now),
      },
    };
  });
}

/**
 * Answers a link context and records the answer as an episode. The engine that is in use answers, unless the caller
 * names another.
 */
export async function answerEpisode(
  { store, engine, now }: Asking,
  linkContext: LinkContext,
  concepts: readonly TaughtConcept[],
  { answer, stateIn }: Asked = {
    answer: (context) => engine.answer(context),
    stateIn: engineInUse,
  },
): Promise<Outcome<Episode, EngineFailure>> {
  const asked = now();
  const stopwatch = timeAnswering(store, stateIn, now);
  const scores = await answer(linkContext).finally(stopwatch.stop);
  if (!scores.ok) return fail(scores.failure);
  const state = stateIn(store.getState());
  const by = 'modelName' in state ? state : { modelName: UNKNOWN_MODEL, device: 'unknown' };
  return succeed({
    id: newId(),
    askedAt: asked,
    linkContext,
    concepts,
    scores: scores.value,
    engine: { modelName: by.modelName, device: by.device, milliseconds: stopwatch.milliseconds() },
  });
}

/** Measures the answering alone, because the question may have waited for the model to load. */
function timeAnswering(store: Asking['store'], stateIn: Asked['stateIn'], now: () => number) {
  let began = now();
  let ended = began;
  const unsubscribe = store.subscribe((studio, before) => {
    const answers = stateIn(studio).kind === 'answering';
    if (answers && stateIn(before).kind !== 'answering') began = now();
  });
  return {
    stop: () => {
      ended = now();
      unsubscribe();
    },
    milliseconds: () => ended - began,
  };
}

/** What each label stands for at the time of the question. */
export function taughtConcepts(concepts: readonly Concept[]): readonly TaughtConcept[] {
  return concepts
    .filter(({ muted }) => !muted)
    .map(({ name, marker }) => ({ label: name, name, marker }));
}
