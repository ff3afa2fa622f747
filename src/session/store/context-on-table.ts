import {
  buildLinkContext,
  linkContextKey,
  type LinkContext,
  type LinkContextRefusal,
} from '../../domain/lcl/link-context.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { supportSetOf } from '../../domain/lcl/support-set.ts';
import { orderSeedOf } from './hub-state.ts';
import type { StudioState } from './session-store.ts';

/** The table, and which engine would be asked about it. */
type Table = Pick<StudioState, 'session' | 'hub'>;

/** What would be asked now, in the order in which the engine that answers reads it; or what is missing. */
export function contextOnTable({ session, hub }: Table): Outcome<LinkContext, LinkContextRefusal> {
  return buildLinkContext(supportSetOf(session.concepts), session.query, orderSeedOf(hub));
}

/** The same for the same question; `null` while something is missing. */
export function questionKey(table: Table): string | null {
  const context = contextOnTable(table);
  return context.ok ? linkContextKey(context.value) : null;
}
