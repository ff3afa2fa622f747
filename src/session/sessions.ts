import { freeMarker } from '../domain/arrange-concepts.ts';
import type { Concept } from '../domain/concept.ts';
import { novelName } from '../domain/novel-name.ts';
import { succeed } from '../domain/outcome.ts';
import { parseSession } from '../domain/parse-session.ts';
import { newSession, picturesOf, type Session } from '../domain/session.ts';
import { change, lay } from './change.ts';
import { newId } from './new-id.ts';
import { notify } from './notices.ts';
import type { SessionSummary } from './session-store.ts';
import type { Tools } from './tools.ts';

type Keeping = Pick<Tools, 'store' | 'sessions' | 'now'>;

/** A table with two empty concepts, under invented names that the visitor may keep or change. */
export function blankSession(name: string, now: number): Session {
  const concepts: Concept[] = [];
  for (let count = 0; count < 2; count++)
    concepts.push({
      id: newId(),
      name: novelName(concepts.map((concept) => concept.name)),
      marker: freeMarker(concepts),
      muted: false,
      demonstrations: [],
    });
  return newSession(newId(), name, concepts, now);
}

/** Starts an empty session and keeps it; the one on the table stays kept. */
export async function startSession(tools: Keeping, name?: string): Promise<Session> {
  const taken = tools.store.getState().sessions.map((summary) => summary.name);
  const session = blankSession(name ?? freeName('Session', taken), tools.now());
  await put(tools, session);
  return session;
}

/** Opens a kept session. */
export async function openSession(tools: Keeping, id: string): Promise<void> {
  if (id === tools.store.getState().session.id) return;
  const record = await tools.sessions.load(id);
  const parsed = record.ok ? parseSession(record.value) : record;
  if (!parsed.ok) {
    const text = 'This session could not be opened. Nothing was changed; the stored copy is kept.';
    notify(tools.store, { tone: 'problem', text });
    return;
  }
  lay(tools.store, parsed.value.session);
  await tools.sessions.setLastOpened(id);
}

export function renameSession(tools: Pick<Tools, 'store' | 'now'>, typed: string): void {
  const name = typed.trim().slice(0, 80);
  const { session } = tools.store.getState();
  if (name === '' || name === session.name) return;
  change(tools, `rename the session to ${name}`, (before) => ({ ...before, name }));
}

/** Keeps a copy of the session on the table and opens it. */
export async function duplicateSession(tools: Keeping): Promise<void> {
  const { session, sessions } = tools.store.getState();
  const name = freeName(
    `${session.name} copy`,
    sessions.map((summary) => summary.name),
  );
  await put(tools, { ...session, id: newId(), name, changedAt: tools.now() });
  notify(tools.store, { tone: 'info', text: `You are now in “${name}”.` });
}

/** Deletes a kept session; one press brings it back. The table goes to the latest of the others, or to a blank one. */
export async function deleteSession(tools: Keeping, id: string): Promise<void> {
  const { store, sessions } = tools;
  const { session, sessions: kept } = store.getState();
  const record = id === session.id ? succeed<unknown>(session) : await sessions.load(id);
  if (id === session.id) {
    // The next session is laid first: its autosave writes the old one a last time, and that must come before removal.
    const next = kept.find((summary) => summary.id !== id);
    if (next) await openSession(tools, next.id);
    else await startSession(tools);
  }
  const removed = await sessions.remove(id);
  await listSessions(tools);
  if (!record.ok || !removed.ok) {
    const text = 'The session could not be deleted. It is still there.';
    notify(store, { tone: 'problem', text });
    return;
  }
  const parsed = parseSession(record.value);
  if (!parsed.ok) return;
  const deleted = parsed.value.session;
  notify(store, {
    tone: 'info',
    text: `Deleted “${deleted.name}”.`,
    action: { label: 'Bring back', run: () => void put(tools, deleted) },
  });
}

/** Reads the list of kept sessions into the store; the one on the table stands as it is now. */
export async function listSessions({
  store,
  sessions,
}: Keeping): Promise<readonly SessionSummary[]> {
  const records = await sessions.list();
  if (!records.ok) return store.getState().sessions;
  const summaries = records.value
    .map(parseSession)
    .flatMap((parsed) => (parsed.ok ? [summaryOf(parsed.value.session)] : []))
    .sort((one, other) => other.changedAt - one.changedAt);
  store.setState({ sessions: summaries });
  return summaries;
}

async function put(tools: Keeping, session: Session): Promise<void> {
  lay(tools.store, session);
  await tools.sessions.save(session);
  await tools.sessions.setLastOpened(session.id);
  await listSessions(tools);
}

function summaryOf(session: Session): SessionSummary {
  const { id, name, changedAt } = session;
  return { id, name, changedAt, pictures: picturesOf(session).size };
}

function freeName(wanted: string, taken: readonly string[]): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted} ${count}`;
    if (!taken.includes(name)) return name;
  }
}
