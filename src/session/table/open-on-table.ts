import { msg, plural } from '@lingui/core/macro';
import type { ParsedSession } from '../../domain/session/parse-session.ts';
import type { Session } from '../../domain/session/session.ts';
import { isUntouched } from '../../domain/session/untouched.ts';
import { openOnTable } from '../store/change.ts';
import { mayEdit } from '../store/may-edit.ts';
import { replaceSummary } from './list-sessions.ts';
import { notify } from '../store/notices.ts';
import { markRefused, markSaved, markUnsaved } from '../store/saving.ts';
import type { SessionStore } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';
import { inside } from '../../languages/words.ts';
import { sessionTitle } from './session-title.ts';

type Keeping = Pick<Tools, 'store' | 'sessions'>;

/** Opens a session that is not in the archive, or not any more, and saves it. It is on the table at once. */
export async function openOnTableAndSave(
  { store, sessions }: Keeping,
  session: Session,
): Promise<void> {
  openOnTable(store, session);
  markUnsaved(store);
  // Both calls start at once, because the page may be left before the first is answered.
  const [saved] = await Promise.all([sessions.save(session), sessions.setLastOpened(session.id)]);
  // If the session changed meanwhile, the autosave saves it.
  if (saved.ok && store.getState().session === session) markSaved(store);
  if (saved.ok) replaceSummary(store, session);
  else if (store.getState().session.id === session.id) markRefused(store, saved.failure);
}

/** Opens an empty session. It is kept at once, so that a reload lays the same one on the table. */
export async function openBlankOnTable(
  { store, sessions }: Keeping,
  blank: Session,
): Promise<void> {
  openOnTable(store, blank);
  // If the browser refuses, the session stays marked as refused. Nothing is lost with an empty one.
  if (store.getState().saving.kind === 'unsaved') markSaved(store);
  await Promise.all([sessions.save(blank), sessions.setLastOpened(blank.id)]);
}

/** Opens a session that was read from its record, and says which parts could not be read. */
export function openParsedOnTable(store: SessionStore, { session, dropped }: ParsedSession): void {
  openOnTable(store, session);
  markSaved(store);
  if (dropped === 0) return;
  const text = msg`${plural(dropped, {
    one: 'One part of this session could not be read and was left out. The rest is here.',
    other: '# parts of this session could not be read and were left out. The rest is here.',
  })}`;
  notify(store, { tone: 'problem', text });
}

/**
 * Keeps the session that left the table, unless it is empty; `false` if the browser refuses. Its last copy would then
 * be lost without a word, so a notice offers to open it again.
 */
export async function saveReplaced(tools: Keeping, left: Session): Promise<boolean> {
  const { store, sessions } = tools;
  if (isUntouched(left)) {
    await sessions.remove(left.id);
    return true;
  }
  const saved = await sessions.save(left);
  if (saved.ok) {
    replaceSummary(store, left);
    return true;
  }
  // Another page edits meanwhile, and this one will follow it. The visitor has seen a message.
  if (saved.failure.code === 'edited-elsewhere') return false;
  notify(store, {
    tone: 'problem',
    text: msg`This browser could not keep “${{ name: inside(sessionTitle(left.name)) }}”. It is lost once you close the page.`,
    action: { label: msg`Bring back`, run: () => void openOnTableInstead(tools, left) },
  });
  return false;
}

/** Opens and saves a session in place of the one on the table, which is kept as well. */
export async function openOnTableInstead(tools: Keeping, session: Session): Promise<void> {
  if (!mayEdit(tools.store)) return;
  const left = tools.store.getState().session;
  await Promise.all([openOnTableAndSave(tools, session), saveReplaced(tools, left)]);
}
