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

type Keeping = Pick<Tools, 'store' | 'sessions'>;

/** Opens a session that the archive does not hold, or holds no more, and saves it. It is on the table at once. */
export async function openOnTableAndSave(
  { store, sessions }: Keeping,
  session: Session,
): Promise<void> {
  openOnTable(store, session);
  markUnsaved(store);
  // At once, one behind the other: the page may be left before the first is answered.
  const [saved] = await Promise.all([sessions.save(session), sessions.setLastOpened(session.id)]);
  // A change that came meanwhile is the autosave's.
  if (saved.ok && store.getState().session === session) markSaved(store);
  if (saved.ok) replaceSummary(store, session);
  else if (store.getState().session.id === session.id) markRefused(store, saved.failure);
}

/** Opens an empty session. It is kept once something is on it: the autosave sees to that. */
export async function openBlankOnTable(
  { store, sessions }: Keeping,
  blank: Session,
): Promise<void> {
  openOnTable(store, blank);
  // Where the browser refuses, that is still so.
  if (store.getState().saving.kind === 'unsaved') markSaved(store);
  await sessions.setLastOpened(blank.id);
}

/** Opens a session that was read from its record, and says what of it could not be read. */
export function openParsedOnTable(store: SessionStore, { session, dropped }: ParsedSession): void {
  openOnTable(store, session);
  markSaved(store);
  if (dropped === 0) return;
  const what =
    dropped === 1
      ? 'One part of this session could not be read and was left out.'
      : `${dropped} parts of this session could not be read and were left out.`;
  notify(store, { tone: 'problem', text: `${what} The rest is here.` });
}

/**
 * Keeps the session that left the table as it was; `false` if the browser refuses. Its last copy would be gone without a
 * word then: one press opens it again.
 */
export async function saveReplaced(tools: Keeping, left: Session): Promise<boolean> {
  const { store, sessions } = tools;
  if (isUntouched(left)) return true;
  const saved = await sessions.save(left);
  if (saved.ok) {
    replaceSummary(store, left);
    return true;
  }
  // Another page edits meanwhile, which this one is about to show: it has said so.
  if (saved.failure.code === 'edited-elsewhere') return false;
  notify(store, {
    tone: 'problem',
    text: `This browser could not keep “${left.name}”. It is lost once you close the page.`,
    action: { label: 'Bring back', run: () => void openOnTableInstead(tools, left) },
  });
  return false;
}

/** Opens and saves a session in place of the one on the table, which is kept too. */
export async function openOnTableInstead(tools: Keeping, session: Session): Promise<void> {
  if (!mayEdit(tools.store)) return;
  const left = tools.store.getState().session;
  await Promise.all([openOnTableAndSave(tools, session), saveReplaced(tools, left)]);
}
