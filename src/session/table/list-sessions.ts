import { parseSession } from '../../domain/session/parse-session.ts';
import { picturesOf, type Session } from '../../domain/session/session.ts';
import { isUntouched } from '../../domain/session/untouched.ts';
import type { SessionStore, SessionSummary } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';

/**
 * Reads the list of kept sessions into the store, the latest changed first. If the archive refuses, the list stays as
 * it was.
 */
export async function listSessions({
  store,
  sessions,
}: Pick<Tools, 'store' | 'sessions'>): Promise<readonly SessionSummary[]> {
  const records = await sessions.list();
  if (!records.ok) return store.getState().sessions;
  const summaries = records.value
    .map(parseSession)
    .flatMap((parsed) => (parsed.ok ? summaryOf(parsed.value.session) : []))
    .sort(latestFirst);
  store.setState({ sessions: summaries });
  return summaries;
}

/** Adds a session that was just saved to the list, without reading all the others again. */
export function replaceSummary(store: SessionStore, session: Session): void {
  store.setState(({ sessions }) => {
    const others = sessions.filter(({ id }) => id !== session.id);
    return { sessions: [...others, ...summaryOf(session)].sort(latestFirst) };
  });
}

/** None for an empty session. It is kept only because it lies on the table, and another one would be the same. */
function summaryOf(session: Session): readonly SessionSummary[] {
  if (isUntouched(session)) return [];
  const { id, name, changedAt } = session;
  return [{ id, name, changedAt, pictures: picturesOf(session).size }];
}

function latestFirst(one: SessionSummary, other: SessionSummary): number {
  return other.changedAt - one.changedAt;
}
