import { buildLinkContext, linkContextKey } from '../domain/link-context.ts';
import type { Session } from '../domain/session.ts';
import { supportSetOf } from '../domain/support-set.ts';
import { ask, type Asking } from './ask.ts';
import { episodeInView } from './session-store.ts';

/** A drop adds many pictures in a row: the question waits until they have settled. */
const SETTLE_MS = 250;

/**
 * Answers as soon as picture and support set are there, and again whenever they change, if the session says so.
 * Returns a function that stops it.
 */
export function keepAnswering(tools: Asking): () => void {
  const { store } = tools;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempted = '';

  const look = () => {
    const { session, ask: state } = store.getState();
    const key = questionKey(session);
    if (key === null) {
      attempted = '';
      clearTimeout(timer);
      if (state.kind !== 'idle' && state.kind !== 'refused')
        store.setState({ ask: { kind: 'idle' } });
      return;
    }
    const episode = state.kind === 'answered' ? episodeInView(state) : null;
    if (episode && linkContextKey(episode.linkContext) === key) attempted = key;
    if (!session.asksAtOnce || key === attempted) return;
    attempted = key;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(tools), SETTLE_MS);
  };

  look();
  const unsubscribe = store.subscribe((state, before) => {
    if (state.session !== before.session || state.ask !== before.ask) look();
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

/** What would be asked now; `null` while something is missing. */
export function questionKey({ concepts, query }: Session): string | null {
  const context = buildLinkContext(supportSetOf(concepts), query);
  return context.ok ? linkContextKey(context.value) : null;
}
