import type { ParsedSession } from '../domain/parse-session.ts';
import { isEmpty, type Session } from '../domain/session.ts';
import { lay } from './change.ts';
import { listSessions } from './list-sessions.ts';
import { notify } from './notices.ts';
import type { SessionStore } from './session-store.ts';
import type { Tools } from './tools.ts';

type Keeping = Pick<Tools, 'store' | 'sessions'>;

/** Lays a session that is in the archive not yet, or no more, and keeps it. It lies on the table at once. */
export async function layAndKeep(tools: Keeping, session: Session): Promise<void> {
  const { store, sessions } = tools;
  lay(store, session);
  const saved = await sessions.save(session);
  if (!saved.ok) store.setState({ saving: { kind: 'failed', detail: saved.failure.detail } });
  await sessions.setLastOpened(session.id);
  await listSessions(tools);
}

/** Lays a session that was read from its record, and says what of it could not be read. */
export function layParsed(store: SessionStore, { session, dropped }: ParsedSession): void {
  lay(store, session);
  if (dropped === 0) return;
  const what =
    dropped === 1
      ? 'One part of this session could not be read and was left out.'
      : `${dropped} parts of this session could not be read and were left out.`;
  notify(store, { tone: 'problem', text: `${what} The rest is here.` });
}

/**
 * Keeps the session that left the table as it was. Where the browser refuses, its last copy would be gone without a word:
 * one press lays it again.
 */
export async function keepLeft({ store, sessions }: Keeping, left: Session): Promise<void> {
  if (isEmpty(left)) return;
  const saved = await sessions.save(left);
  if (saved.ok) return;
  notify(store, {
    tone: 'problem',
    text: `This browser could not keep “${left.name}”. It is lost once you close the page.`,
    action: { label: 'Bring back', run: () => lay(store, left) },
  });
}
