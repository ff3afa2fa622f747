import { linkContextKey } from '../../domain/lcl/link-context.ts';
import { questionKey } from './context-on-table.ts';
import { isByAnother } from './engine-in-use.ts';
import type { AskState, StudioState } from './session-store.ts';

/** The last answer of a session, if it still is the answer to what lies on its table, by the engine that answers now. */
export function lastAnswer(table: Pick<StudioState, 'session' | 'hub'>): AskState {
  const episode = table.session.episodes.at(-1);
  if (!episode || isByAnother(episode, table)) return { kind: 'idle' };
  return linkContextKey(episode.linkContext) === questionKey(table)
    ? { kind: 'answered', episode }
    : { kind: 'idle' };
}
