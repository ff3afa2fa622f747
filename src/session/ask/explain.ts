import type { Episode } from '../../domain/session/episode.ts';
import { isByAnother } from '../store/engine-in-use.ts';
import { newId } from '../store/new-id.ts';
import { patchHub } from '../store/patch-hub.ts';
import { nextChangedAt } from '../store/next-changed-at.ts';
import type { AskState, SessionStore } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';
import { waitForState } from '../store/wait-for-state.ts';

type Explaining = Pick<Tools, 'store' | 'engines' | 'now'>;

/** Whether this episode's evidence was left to be asked for. */
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
  const run = newId();
  const { id: episodeId, linkContext } = episode;
  const isMine = () => {
    const { explaining } = store.getState().hub;
    return explaining.kind === 'running' && explaining.run === run;
  };
  const count = (done: number, total: number) =>
    patchHub(store, { explaining: { kind: 'running', run, episodeId, done, total } });
  count(0, linkContext.supportSet.length);
  const withdrawing = new AbortController();
  const unsubscribe = store.subscribe(() => {
    if (!isMine()) withdrawing.abort();
  });
  // The table's own question must not be displaced.
  await waitForState(store, ({ ask }) => !isMine() || ask.kind !== 'answering');
  const began = now();
  const scores = isMine()
    ? await hub.explain(
        linkContext,
        (done, total) => isMine() && count(done, total),
        withdrawing.signal,
      )
    : null;
  unsubscribe();
  if (!scores || !isMine()) return;
  if (!scores.ok) {
    const { failure } = scores;
    const withdrawn = failure.code === 'superseded';
    patchHub(store, {
      explaining: withdrawn ? { kind: 'none' } : { kind: 'failed', episodeId, failure },
    });
    return;
  }
  const { full, without } = scores.value;
  const { engine } = episode;
  const milliseconds = engine.milliseconds + now() - began;
  // The answer in view stays the answer that was given: only what supports it is new.
  const explained: Episode = {
    ...episode,
    scores: { full, without },
    engine: { ...engine, milliseconds },
  };
  patchHub(store, { explaining: { kind: 'none' } });
  replaceEpisode(store, explained, now);
}

export function stopExplaining({ store }: Pick<Tools, 'store'>): void {
  patchHub(store, { explaining: { kind: 'none' } });
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
