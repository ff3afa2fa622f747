import { msg } from '@lingui/core/macro';
import type { Words } from '../../languages/words.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import { parseSession } from '../../domain/session/parse-session.ts';
import { picturesOf, type Session } from '../../domain/session/session.ts';
import { openParsedOnTable } from './open-on-table.ts';
import { listSessions } from './list-sessions.ts';
import { notify } from '../store/notices.ts';
import { markKeepsNothing, markSaved, withPatience } from '../store/saving.ts';
import type { Tools } from '../store/tools.ts';

/** Only pictures that are a day old are swept, because another tab may have placed one that no session mentions yet. */
const GRACE_MS = 24 * 60 * 60 * 1000;

/**
 * Restores the session that was on the table last, with its last answer if that is still the answer to the table. An
 * archive that does not answer for {@link PATIENCE_MS} counts as empty, and the visitor is told. If it answers later,
 * the session still comes to a table that is empty.
 */
export async function restore(tools: Tools): Promise<void> {
  await withPatience(bringLastBack(tools), (failure) => markKeepsNothing(tools.store, failure));
}

async function bringLastBack(tools: Tools): Promise<void> {
  const { store, sessions } = tools;
  const blank = store.getState().session;
  const last = await sessions.lastOpened();
  const [latest] = await listSessions(tools);
  const lastId = last.ok ? last.value : null;
  for (const id of new Set([lastId, latest?.id ?? null]))
    if (id !== null && (await bringBack(tools, id, blank, latest !== undefined))) break;
  const { session } = store.getState();
  // The visitor began to work before the archive answered. The autosave saves that work.
  if (!last.ok) markKeepsNothing(store, last.failure);
  else if (session === blank) markSaved(store);
  if (session.id !== lastId) await sessions.setLastOpened(session.id);
}

/** `true` if the search is over, because the session is on the table or the visitor is already working. */
async function bringBack(
  { store, sessions }: Tools,
  id: string,
  blank: Session,
  isAnotherThere: boolean,
): Promise<boolean> {
  const record = await sessions.load(id);
  const { session, pendingPictures } = store.getState();
  if (session !== blank || pendingPictures !== null) return true;
  const parsed = record.ok ? parseSession(record.value) : record;
  if (parsed.ok) {
    openParsedOnTable(store, parsed.value);
    return true;
  }
  // A deleted session is no error. A damaged, newer or unreadable one is kept, and the visitor sees a message.
  if (record.ok && record.value === undefined) return false;
  notify(store, { tone: 'problem', text: notReadWords(parsed.failure, isAnotherThere) });
  return false;
}

function notReadWords(failure: unknown, isAnotherThere: boolean): Words {
  if (failure === 'newer-version')
    return isAnotherThere
      ? msg`Your last session was saved by a newer version of the studio. It is kept; this is another one.`
      : msg`Your last session was saved by a newer version of the studio. It is kept; this is an empty one.`;
  return isAnotherThere
    ? msg`Your last session could not be read. Its stored copy is kept; this is another one.`
    : msg`Your last session could not be read. Its stored copy is kept; this is an empty one.`;
}

/** Removes pictures that no session mentions any more. */
export async function sweep({ store, sessions, images, now }: Tools): Promise<void> {
  const records = await sessions.list();
  if (!records.ok) return;
  const { session, past, future } = store.getState();
  const mentioned = new Set<ImageId>();
  // A session that was deleted on this page can still be brought back.
  for (const table of [
    session,
    ...past.map(({ before }) => before),
    ...future.map(({ before }) => before),
  ])
    for (const imageId of picturesOf(table)) mentioned.add(imageId);
  for (const record of records.value) {
    const parsed = parseSession(record);
    // A record that cannot be read may mention any picture, so nothing is deleted.
    if (!parsed.ok || parsed.value.dropped > 0) return;
    for (const imageId of picturesOf(parsed.value.session)) mentioned.add(imageId);
  }
  await images.sweep(mentioned, new Date(now() - GRACE_MS));
}
