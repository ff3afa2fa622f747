import { parseSession } from '../../domain/session/parse-session.ts';
import { isUntouched, UNNAMED } from '../../domain/session/untouched.ts';
import { blankSession } from './blank-session.ts';
import { openOnTable } from '../store/change.ts';
import { listSessions } from './list-sessions.ts';
import type { StudioState } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';

/** Whether this table has work that is in no archive. Following another page would lose it. */
export function hasUnsavedWork({ saving, session }: StudioState): boolean {
  return (saving.kind === 'unsaved' || saving.kind === 'failed') && !isUntouched(session);
}

/** Shows the table of the other page, as it was saved last. It does nothing if this page has unsaved work. */
export async function followWriter(
  tools: Pick<Tools, 'store' | 'sessions' | 'now'>,
): Promise<void> {
  const { store, sessions } = tools;
  const last = await sessions.lastOpened();
  if (!last.ok || last.value === null) return;
  const record = await sessions.load(last.value);
  await listSessions(tools);
  const state = store.getState();
  const isFollowing = state.editing.kind === 'elsewhere' || state.editing.kind === 'coming';
  if (!isFollowing || !record.ok || hasUnsavedWork(state)) return;
  if (record.value === undefined) {
    // The other page has the blank table of a first visit, which is kept once something is on it.
    if (state.session.id !== last.value)
      openOnTable(store, { ...blankSession(UNNAMED, tools.now()), id: last.value });
    return;
  }
  const parsed = parseSession(record.value);
  if (!parsed.ok || isSame(parsed.value.session, state.session)) return;
  openOnTable(store, parsed.value.session);
  store.setState({ saving: { kind: 'saved' } });
}

/** The time of the change is not compared, because clocks can be set. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
