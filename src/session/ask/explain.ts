import type { Episode } from '../../domain/session/episode.ts';
import { isByAnother } from '../store/engines-state.ts';
import { nextChangedAt } from '../store/next-changed-at.ts';
import type { AskState, ExplainingState, SessionStore } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';
import { startTask, type Place } from './start-task.ts';

type Explaining = Pick<Tools, 'store' | 'engines' | 'now'>;

const EVIDENCE: Place<ExplainingState> = {
  read: ({ explaining }) => explaining,
  write: (explaining) => ({ explaining }),
};

/** Whether the evidence of this episode is pending: it has not been computed. */
export function lacksEvidence({ scores }: Episode): boolean {
  return scores.without.length === 0 && scores.leaveOneOutMs !== undefined;
}

/** Whether the evidence follows the answer by itself. Mini has it within a second. A hub model is asked for it. */
export function followsByItself({ linkContext }: Episode): boolean {
  return linkContext.orderSeed === undefined;
}

/**
 * Has the engine that answered do so again without each picture in turn. The episode with that evidence takes the place
 * of the one without. A later question withdraws it, and so does `stopExplaining`.
 */
export async function explain({ store, engines, now }: Explaining, episode: Episode) {
  const asked = followsByItself(episode) ? engines.mini : engines.hub();
  if (!asked || !lacksEvidence(episode) || isByAnother(episode, store.getState())) return;
  const { id: episodeId, linkContext } = episode;
  const progress = (done: number, total: number) =>
    ({ kind: 'running', episodeId, done, total }) as const;
  const task = startTask(store, EVIDENCE, progress(0, linkContext.supportSet.length));
  await task.turn();
  if (!task.isCurrent()) return;
  const began = now();
  const scores = await asked.explain(
    linkContext,
    (done, total) => task.update(() => progress(done, total)),
    task.signal,
  );
  if (!task.isCurrent()) return;
  if (!scores.ok) {
    const { failure } = scores;
    const withdrawn = failure.code === 'superseded';
    task.finish(() => ({
      explaining: withdrawn ? { kind: 'none' } : { kind: 'failed', episodeId, failure },
    }));
    return;
  }
  const { full, without } = scores.value;
  const { engine } = episode;
  const milliseconds = engine.milliseconds + now() - began;
  // The answer in view stays as it was given. Only the evidence for it is new.
  const explained: Episode = {
    ...episode,
    scores: { full, without },
    engine: { ...engine, milliseconds },
  };
  // The episode first: nobody may see that nothing is computed while its evidence still seems to be pending.
  replaceEpisode(store, explained, now);
  task.finish(() => ({ explaining: { kind: 'none' } }));
}

export function stopExplaining({ store }: Pick<Tools, 'store'>): void {
  store.setState({ explaining: { kind: 'none' } });
}

/**
 * Fetches pending evidence of Mini for the answer in view, after the answer. Another question of the visitor goes first,
 * and the evidence is asked for again after it. Returns a function that stops it.
 */
export function explainAfterAnswers(tools: Explaining): () => void {
  return tools.store.subscribe((studio) => {
    const { ask, explaining, whatIf, compare, engines } = studio;
    if (ask.kind !== 'answered' || studio.editing.kind !== 'here') return;
    const { episode } = ask;
    if (!lacksEvidence(episode) || !followsByItself(episode)) return;
    if (explaining.kind !== 'none' && explaining.episodeId === episode.id) return;
    if (whatIf.kind === 'answering' || (compare.kind === 'open' && compare.isRunning)) return;
    if (engines.mini.kind === 'ready') void explain(tools, episode);
  });
}

function replaceEpisode(store: SessionStore, episode: Episode, now: () => number): void {
  store.setState(({ ask, session, editing }) => ({
    ask: replacedIn(ask, episode),
    ...(editing.kind === 'here' && {
      session: {
        ...session,
        episodes: session.episodes.map((kept) => (kept.id === episode.id ? episode : kept)),
        changedAt: nextChangedAt(store, now),
      },
    }),
  }));
}

function replacedIn(ask: AskState, episode: Episode): AskState {
  if (ask.kind === 'answered' && ask.episode.id === episode.id) return { ...ask, episode };
  return 'previous' in ask && ask.previous?.id === episode.id ? { ...ask, previous: episode } : ask;
}
