import { linkContextKey } from '../domain/link-context.ts';
import type { Session } from '../domain/session.ts';
import { questionKey } from './keep-answering.ts';
import type { AskState } from './session-store.ts';

/** The last answer of a session, if it still is the answer to what lies on its table. */
export function lastAnswer(session: Session): AskState {
  const episode = session.episodes.at(-1);
  return episode && linkContextKey(episode.linkContext) === questionKey(session)
    ? { kind: 'answered', episode }
    : { kind: 'idle' };
}
