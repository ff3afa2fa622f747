import { msg } from '@lingui/core/macro';
import { sayForGood } from '../../languages/say.ts';
import { firstOf, tidyName } from '../../domain/lcl/label.ts';
import { fail, succeed, type Outcome } from '../../kernel/outcome.ts';
import { parseSession, type ParsedSession } from '../../domain/session/parse-session.ts';
import { isUntouched, UNNAMED } from '../../domain/session/untouched.ts';
import { blankSession } from './blank-session.ts';
import { change } from '../store/change.ts';
import {
  saveReplaced,
  openBlankOnTable,
  openOnTableInstead,
  openParsedOnTable,
} from './open-on-table.ts';
import { listSessions } from './list-sessions.ts';
import { mayEdit } from '../store/may-edit.ts';
import { newId } from '../store/new-id.ts';
import { notify } from '../store/notices.ts';
import { nextChangedAt } from '../store/next-changed-at.ts';
import type { Tools } from '../store/tools.ts';
import { inside } from '../../languages/words.ts';
import { sessionTitle, sessionTitleForGood } from './session-title.ts';

type Keeping = Pick<Tools, 'store' | 'sessions' | 'now'>;

/** The most characters of a session's name, as a reader counts them. */
export const SESSION_NAME_LENGTH = 80;

/** Starts an empty session, unless the current one is empty. The current session stays kept. */
export async function startSession(tools: Keeping): Promise<void> {
  const { store } = tools;
  if (!mayEdit(store)) return;
  if (isUntouched(store.getState().session)) {
    notify(store, { tone: 'info', text: msg`This session is new and empty already.` });
    return;
  }
  await startBlank(tools, UNNAMED);
}

/**
 * Opens an empty session on the table at once. `false` if the browser could not keep the previous one; the visitor has
 * then seen a message.
 */
export async function startBlank(tools: Keeping, name: string): Promise<boolean> {
  const left = tools.store.getState().session;
  const blank = blankSession(freeName(tools, name), tools.now());
  const [, isKept] = await Promise.all([openBlankOnTable(tools, blank), saveReplaced(tools, left)]);
  return isKept;
}

/** Opens a kept session. */
export async function openSession(tools: Keeping, id: string): Promise<void> {
  const { store, sessions } = tools;
  if (id === store.getState().session.id || !mayEdit(store)) return;
  const parsed = await loadSession(tools, id);
  if (!mayEdit(store)) return;
  if (!parsed.ok) {
    const text = msg`This session could not be opened. Nothing was changed; the stored copy is kept.`;
    notify(store, { tone: 'problem', text });
    return;
  }
  const left = store.getState().session;
  openParsedOnTable(store, parsed.value);
  await Promise.all([sessions.setLastOpened(id), saveReplaced(tools, left)]);
  await listSessions(tools);
}

export function renameSession(tools: Pick<Tools, 'store' | 'now'>, typed: string): void {
  const name = firstOf(tidyName(typed), SESSION_NAME_LENGTH);
  const { session } = tools.store.getState();
  if (['', session.name, sessionTitleForGood(session.name)].includes(name)) return;
  change(tools, msg`rename the session to ${name}`, (before) => ({ ...before, name }));
}

/** Keeps a copy of the session on the table and opens it. */
export async function duplicateSession(tools: Keeping): Promise<void> {
  if (!mayEdit(tools.store)) return;
  const { session } = tools.store.getState();
  const name = freeName(
    tools,
    sayForGood(msg`${{ name: inside(sessionTitle(session.name)) }} copy`),
  );
  const copy = { ...session, id: newId(), name, changedAt: nextChangedAt(tools.store, tools.now) };
  await openOnTableInstead(tools, copy);
  notify(tools.store, { tone: 'info', text: msg`You are now in “${name}”.` });
}

/** Deletes a kept session; one press brings it back. The table then shows the latest of the others, or an empty one. */
export async function deleteSession(tools: Keeping, id: string): Promise<void> {
  const { store, sessions } = tools;
  if (!mayEdit(store)) return;
  const { session } = store.getState();
  const wasOnTable = id === session.id;
  const record = wasOnTable ? succeed<unknown>(session) : await sessions.load(id);
  store.setState({ discarded: id });
  if (wasOnTable) await clearTable(tools, id);
  const removed = await sessions.remove(id);
  await listSessions(tools);
  if (!record.ok || !removed.ok) {
    const text = msg`The session could not be deleted. It is still there.`;
    notify(store, { tone: 'problem', text });
    if (wasOnTable) await saveReplaced(tools, session);
    return;
  }
  const parsed = parseSession(record.value);
  if (!parsed.ok) return;
  const deleted = parsed.value.session;
  const text = msg`Deleted “${{ name: inside(sessionTitle(deleted.name)) }}”.`;
  if (isUntouched(deleted)) {
    notify(store, { tone: 'info', text });
    return;
  }
  const action = { label: msg`Bring back`, run: () => void openOnTableInstead(tools, deleted) };
  notify(store, { tone: 'info', text, action, stays: true });
}

/** Opens the latest of the other sessions, or an empty one if none can be opened. */
async function clearTable(tools: Keeping, id: string): Promise<void> {
  const { store, sessions } = tools;
  const next = store.getState().sessions.find((summary) => summary.id !== id);
  const parsed = next ? await loadSession(tools, next.id) : null;
  if (parsed?.ok) {
    openParsedOnTable(store, parsed.value);
    await sessions.setLastOpened(parsed.value.session.id);
  } else {
    await openBlankOnTable(tools, blankSession(freeName(tools, UNNAMED), tools.now()));
  }
}

/** Reads and parses a stored session. The failure says whether it is gone, damaged or newer, or why storage refused. */
async function loadSession(
  { sessions }: Keeping,
  id: string,
): Promise<Outcome<ParsedSession, unknown>> {
  const record = await sessions.load(id);
  return record.ok ? parseSession(record.value) : fail(record.failure);
}

/** The wanted name. It gets a number if the session on the table or a kept one has it. */
export function freeName({ store }: Pick<Tools, 'store'>, wanted: string): string {
  const { session, sessions, discarded } = store.getState();
  const taken = [session, ...sessions].filter(({ id }) => id !== discarded).map(({ name }) => name);
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted} ${count}`;
    if (!taken.includes(name)) return name;
  }
}
