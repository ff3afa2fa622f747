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

/**
 * The question as it would be asked now, in the order in which the current engine reads it. Fails with what is missing.
 */
export function contextOnTable(table: Table): Outcome<LinkContext, LinkContextRefusal> {
  const { concepts, query } = table.session;
  return buildLinkContext(supportSetOf(concepts), query, orderSeedOf(table));
}

/** A key that is equal for equal questions; `null` while something is missing. */
export function questionKey(table: Table): string | null {
  const context = contextOnTable(table);
  return context.ok ? linkContextKey(context.value) : null;
}

/**
 * The last answer of a session, if the current engine gave it and it is still the answer to the pictures on the table.
 */
export function lastAnswer(table: Table): AskState {
  const episode = table.session.episodes.at(-1);
  if (!episode || isByAnother(episode, table)) return { kind: 'idle' };
  return linkContextKey(episode.linkContext) === questionKey(table)
    ? { kind: 'answered', episode }
    : { kind: 'idle' };
}
