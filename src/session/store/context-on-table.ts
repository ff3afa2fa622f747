import {
  buildLinkContext,
  linkContextKey,
  type LinkContext,
  type LinkContextRefusal,
} from '../../domain/lcl/link-context.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { supportSetOf } from '../../domain/lcl/support-set.ts';
import { isByAnother, orderSeedOf } from './engines-state.ts';
import type { AskState, StudioState } from './session-store.ts';

/** The table, and which engine would be asked about it. */
type Table = Pick<StudioState, 'session' | 'engines'>;

/** What would be asked now, in the order in which the engine that answers reads it; or what is missing. */
export function contextOnTable(table: Table): Outcome<LinkContext, LinkContextRefusal> {
  const { concepts, query } = table.session;
  return buildLinkContext(supportSetOf(concepts), query, orderSeedOf(table));
}

/** The same for the same question; `null` while something is missing. */
export function questionKey(table: Table): string | null {
  const context = contextOnTable(table);
  return context.ok ? linkContextKey(context.value) : null;
}

/** The last answer of a session, if it still is the answer to what lies on its table, by the engine that answers now. */
export function lastAnswer(table: Table): AskState {
  const episode = table.session.episodes.at(-1);
  if (!episode || isByAnother(episode, table)) return { kind: 'idle' };
  return linkContextKey(episode.linkContext) === questionKey(table)
    ? { kind: 'answered', episode }
    : { kind: 'idle' };
}
