import type { Episode } from '../../domain/session/episode.ts';
import { isByAnother } from '../store/engines-state.ts';
import { nextChangedAt } from '../store/next-changed-at.ts';
import type { AskState, ExplainingState, SessionStore } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';
import { startTask, type Place } from './start-task.ts';

type Explaining = Pick<Tools, 'store' | 'engines' | 'now'>;

const EXPLAINING: Place<ExplainingState> = {
  read: ({ explaining }) => explaining,
  write: (explaining) => ({ explaining }),
};

/** Whether the evidence of this episode has not been computed, so that the visitor can ask for it. */
export function lacksEvidence({ scores }: Episode): boolean {
  return scores.without.length === 0 && scores.leaveOneOutMs !== undefined;
}

/**
 * Has the hub model answer again without each picture in turn. The episode with that evidence takes the place of the one
 * without. A later question withdraws it, and so does `stopExplaining`.
 */
export async function explain({ store, engines, now }: Explaining, episode: Episode) {
  const hub = engines.hub();
  if (!hub || !lacksEvidence(episode) || isByAnother(episode, store.getState())) return;
  const { id: episodeId, linkContext } = episode;
  const progress = (done: number, total: number) =>
    ({ kind: 'running', episodeId, done, total }) as const;
  const task = startTask(store, EXPLAINING, progress(0, linkContext.supportSet.length));
  await task.turn();
  if (!task.isCurrent()) return;
  const began = now();
  const scores = await hub.explain(
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
  task.finish(() => ({ explaining: { kind: 'none' } }));
  replaceEpisode(store, explained, now);
}

export function stopExplaining({ store }: Pick<Tools, 'store'>): void {
  store.setState({ explaining: { kind: 'none' } });
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
