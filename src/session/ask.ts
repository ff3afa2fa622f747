import { fail, succeed, type Outcome } from '../domain/outcome.ts';
import type { EngineFailure } from '../../workers/protocol.ts';
import type { Concept } from '../domain/concept.ts';
import type { Episode, TaughtConcept } from '../domain/episode.ts';
import { keptEpisodes } from '../domain/kept-episodes.ts';
import { labelOf } from '../domain/label.ts';
import { buildLinkContext, type LinkContext } from '../domain/link-context.ts';
import { supportSetOf } from '../domain/support-set.ts';
import { mayEdit } from './may-edit.ts';
import { newId } from './new-id.ts';
import { episodeInView } from './session-store.ts';
import { stamp } from './stamp.ts';
import type { Tools } from './tools.ts';

export type Asking = Pick<Tools, 'store' | 'engine' | 'now'>;

/**
 * Asks the engine about the query with the support set as it stands. A question asked later takes the place of this one:
 * its answer is then not written anywhere.
 */
export async function ask(tools: Asking): Promise<void> {
  const { store } = tools;
  if (!mayEdit(store)) return;
  const { session } = store.getState();
  const context = buildLinkContext(supportSetOf(session.concepts), session.query);
  if (!context.ok) {
    store.setState({ ask: { kind: 'refused', refusal: context.failure } });
    return;
  }
  const asking = { kind: 'answering', previous: episodeInView(store.getState().ask) } as const;
  store.setState({ ask: asking });
  const episode = await answerEpisode(tools, context.value, taughtConcepts(session.concepts));
  // Stale work may not write: a later question or another session has taken the place of this one.
  if (store.getState().ask !== asking) return;
  if (store.getState().editing.kind !== 'here') {
    // Another page edits now: it asks for itself.
    store.setState({ ask: { kind: 'idle' } });
    return;
  }
  if (!episode.ok) {
    const { failure } = episode;
    store.setState({ ask: { kind: 'failed', failure, previous: asking.previous } });
    return;
  }
  store.setState(({ session: current }) => ({
    ask: { kind: 'answered', episode: episode.value },
    whatIf: { kind: 'none' },
    session: {
      ...current,
      episodes: keptEpisodes([...current.episodes, episode.value]),
      changedAt: stamp(store, tools.now),
    },
  }));
}

/** Has a link context answered and records it. */
export async function answerEpisode(
  { store, engine, now }: Asking,
  linkContext: LinkContext,
  concepts: readonly TaughtConcept[],
): Promise<Outcome<Episode, EngineFailure>> {
  const asked = now();
  const stopwatch = timeAnswering(store, now);
  const scores = await engine.answer(linkContext).finally(stopwatch.stop);
  if (!scores.ok) return fail(scores.failure);
  const { engine: state } = store.getState();
  const by = 'modelName' in state ? state : { modelName: 'unknown', device: 'unknown' };
  return succeed({
    id: newId(),
    askedAt: asked,
    linkContext,
    concepts,
    scores: scores.value,
    engine: { modelName: by.modelName, device: by.device, milliseconds: stopwatch.milliseconds() },
  });
}

/** Measures the answering alone: a question may have waited for the model to load before. */
function timeAnswering(store: Asking['store'], now: () => number) {
  let began = now();
  let ended = began;
  const unsubscribe = store.subscribe(({ engine }, before) => {
    if (engine.kind === 'answering' && before.engine.kind !== 'answering') began = now();
  });
  return {
    stop: () => {
      ended = now();
      unsubscribe();
    },
    milliseconds: () => ended - began,
  };
}

/** What each label stands for as the question is asked. */
export function taughtConcepts(concepts: readonly Concept[]): readonly TaughtConcept[] {
  return concepts
    .filter(({ muted }) => !muted)
    .map(({ name, marker }) => ({ label: labelOf(name), name, marker }));
}
