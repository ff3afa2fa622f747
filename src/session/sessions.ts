import { freeMarker } from '../domain/arrange-concepts.ts';
import type { Concept } from '../domain/concept.ts';
import { tidyName } from '../domain/label.ts';
import { novelName } from '../domain/novel-name.ts';
import { fail, succeed, type Outcome } from '../domain/outcome.ts';
import { parseSession, type ParsedSession } from '../domain/parse-session.ts';
import { newSession, type Session } from '../domain/session.ts';
import { change } from './change.ts';
import { keepLeft, layAndKeep, layParsed } from './lay-session.ts';
import { listSessions } from './list-sessions.ts';
import { newId } from './new-id.ts';
import { notify } from './notices.ts';
import type { Tools } from './tools.ts';

type Keeping = Pick<Tools, 'store' | 'sessions' | 'now'>;

/** The longest name of a session, in code points. */
const NAME_LENGTH = 80;

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

/** Starts an empty session, which lies on the table at once, and keeps it; the one that leaves stays kept. */
export async function startSession(tools: Keeping, name = 'Session'): Promise<Session> {
  const left = tools.store.getState().session;
  const session = blankSession(freeName(tools, name), tools.now());
  await Promise.all([layAndKeep(tools, session), keepLeft(tools, left)]);
  return session;
}

/** Opens a kept session. */
export async function openSession(tools: Keeping, id: string): Promise<void> {
  const { store, sessions } = tools;
  if (id === store.getState().session.id) return;
  const parsed = await loadSession(tools, id);
  if (!parsed.ok) {
    const text = 'This session could not be opened. Nothing was changed; the stored copy is kept.';
    notify(store, { tone: 'problem', text });
    return;
  }
  const left = store.getState().session;
  layParsed(store, parsed.value);
  await Promise.all([sessions.setLastOpened(id), keepLeft(tools, left)]);
}

export function renameSession(tools: Pick<Tools, 'store' | 'now'>, typed: string): void {
  const name = [...tidyName(typed)].slice(0, NAME_LENGTH).join('');
  const { session } = tools.store.getState();
  if (name === '' || name === session.name) return;
  change(tools, `rename the session to ${name}`, (before) => ({ ...before, name }));
}

/** Keeps a copy of the session on the table and opens it. */
export async function duplicateSession(tools: Keeping): Promise<void> {
  const { session } = tools.store.getState();
  const name = freeName(tools, `${session.name} copy`);
  const copy = { ...session, id: newId(), name, changedAt: tools.now() };
  await Promise.all([layAndKeep(tools, copy), keepLeft(tools, session)]);
  notify(tools.store, { tone: 'info', text: `You are now in “${name}”.` });
}

/** Deletes a kept session; one press brings it back. The table goes to the latest of the others, or to a blank one. */
export async function deleteSession(tools: Keeping, id: string): Promise<void> {
  const { store, sessions } = tools;
  const { session } = store.getState();
  const record = id === session.id ? succeed<unknown>(session) : await sessions.load(id);
  // The next session is laid first: its autosave writes the old one a last time, and that must come before removal.
  if (id === session.id) await clearTable(tools, id);
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
    action: { label: 'Bring back', run: () => void layAndKeep(tools, deleted) },
  });
}

/** Lays the latest of the other sessions, or a blank one where there is none that can be opened. */
async function clearTable(tools: Keeping, id: string): Promise<void> {
  const { store, sessions } = tools;
  const next = store.getState().sessions.find((summary) => summary.id !== id);
  const parsed = next ? await loadSession(tools, next.id) : null;
  if (parsed?.ok) {
    layParsed(store, parsed.value);
    await sessions.setLastOpened(parsed.value.session.id);
  } else {
    await layAndKeep(tools, blankSession(freeName(tools, 'Session'), tools.now()));
  }
}

/** A stored session, parsed; the failure says whether it is gone, damaged or newer, or why storage refused. */
async function loadSession(
  { sessions }: Keeping,
  id: string,
): Promise<Outcome<ParsedSession, unknown>> {
  const record = await sessions.load(id);
  return record.ok ? parseSession(record.value) : fail(record.failure);
}

/** The wanted name, numbered if a kept session has it. */
function freeName({ store }: Keeping, wanted: string): string {
  const taken = store.getState().sessions.map(({ name }) => name);
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted} ${count}`;
    if (!taken.includes(name)) return name;
  }
}
