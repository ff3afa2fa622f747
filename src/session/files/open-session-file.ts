import { msg } from '@lingui/core/macro';
import { inside } from '../../languages/words.ts';
import { isSameSession } from '../../domain/session/same-session.ts';
import { parseSession } from '../../domain/session/parse-session.ts';
import type { Session } from '../../domain/session/session.ts';
import { openOnTableInstead } from '../table/open-on-table.ts';
import { listSessions } from '../table/list-sessions.ts';
import { mayEdit } from '../store/may-edit.ts';
import { newId } from '../store/new-id.ts';
import { notify } from '../store/notices.ts';
import { contentWords } from './session-file-words.ts';
import type { FoundFile } from '../../files/found-file.ts';
import { freeName } from '../table/sessions.ts';
import { takeSessionFile, type Taking } from './take-session-file.ts';
import { notifyLeftOut, notifyNotOpened, notifyOpened } from './session-file-notices.ts';
import type { Tools } from '../store/tools.ts';
import {
  findSessions,
  withoutStrangers,
  type FoundSession,
} from '../../files/session-file/find-sessions.ts';
import { foundInDrop, type FoundInDrop } from '../../files/dropped/found-in-drop.ts';
import type { Dropped } from '../../files/dropped/group-dropped.ts';
import { recognise } from '../../files/dropped/recognise.ts';
import { sessionTitle } from '../table/session-title.ts';

/** What files are called that lie in no folder. */
const UNPACKED = msg`The unpacked session`;

type Opening = Taking & Pick<Tools, 'sessions' | 'now'>;

/**
 * Opens a session file, or a session that was unpacked. Its session is saved and opened on the table, and the session that
 * was there stays saved. If a different session of the same id is kept here, both stay, and the new one gets its own name.
 *
 * @param drop the same for all files that came together, so that one notice tells of them
 */
export async function openSessionFile(
  tools: Opening,
  file: File | FoundSession,
  drop: string = newId(),
): Promise<void> {
  const { store } = tools;
  if (!mayEdit(store)) return;
  const { id } = store.getState().session;
  const taken = await takeSessionFile(tools, file);
  if (!mayEdit(store)) return;
  if (!taken.ok) {
    notifyNotOpened(store, file.name ?? UNPACKED, taken.failure);
    return;
  }
  const isStillHere = store.getState().session.id === id;
  const known = await knownSession(tools, taken.value.session.id);
  const opened = asOwn(tools, taken.value.session, known);
  const content = inside(contentWords(opened));
  const title = inside(sessionTitle(opened.name));
  if (isStillHere) {
    if (opened !== store.getState().session) await openOnTableInstead(tools, opened);
    notifyOpened(store, title, content, { file: file.name ?? UNPACKED, drop });
  } else if (opened !== known && !(await keepBeside(tools, opened))) {
    const text = msg`“${{ name: title }}” could not be kept: this browser refused. Open the file again.`;
    notify(store, { tone: 'problem', text });
    return;
  } else {
    // If the visitor has opened another session meanwhile, that one stays on the table.
    const text = msg`“${{ name: title }}” came in (${content}). Open it from the session's menu.`;
    notify(store, { tone: 'info', text });
  }
  notifyLeftOut(store, taken.value);
}

/**
 * The kept session of this id. `undefined` if there is none, `null` if it cannot be read and must not be overwritten.
 */
async function knownSession(
  { store, sessions }: Opening,
  id: string,
): Promise<Session | undefined | null> {
  const { session, discarded } = store.getState();
  if (session.id === id) return session;
  if (id === '' || discarded === id) return null;
  const record = await sessions.load(id);
  // A record that cannot be read now may still exist, so nothing may overwrite it.
  if (!record.ok) return null;
  if (record.value === undefined) return undefined;
  const parsed = parseSession(record.value);
  return parsed.ok ? parsed.value.session : null;
}

/**
 * The session of the file as it will be saved. It is the kept one if both are the same, and a copy with its own id if
 * they differ.
 */
function asOwn(tools: Opening, session: Session, known: Session | undefined | null): Session {
  if (known === undefined) return session;
  if (known && isSameSession(known, session)) return known;
  return { ...session, id: newId(), name: freeName(tools, session.name) };
}

/** `false` if the browser refuses. */
async function keepBeside(tools: Opening, session: Session): Promise<boolean> {
  const saved = await tools.sessions.save(session);
  await listSessions(tools);
  return saved.ok;
}

/** Opens the session files among files, one after another, and gives back the others in their order. */
export async function openFilesOnTable(
  tools: Tools,
  files: readonly File[],
): Promise<readonly File[]> {
  const { sessionFiles } = await recognise(files);
  const drop = newId();
  for (const file of sessionFiles) await openSessionFile(tools, file, drop);
  return files.filter((file) => !sessionFiles.includes(file));
}

/** Whether a drop held sessions in its folders and archives. They are open then. */
export async function openUnpackedIn(
  tools: Opening,
  dropped: readonly Dropped[],
): Promise<boolean> {
  const found = await foundInDrop(dropped);
  const others = await openFound(tools, found);
  return found.sessionFiles.length > 0 || others.length < found.files.length;
}

/**
 * Opens the sessions in folders and archives, packed or unpacked, one after another. Gives back the other files in their
 * order.
 */
export async function openFound(
  tools: Opening,
  { files, sessionFiles }: Pick<FoundInDrop, 'files' | 'sessionFiles'>,
): Promise<readonly FoundFile[]> {
  const drop = newId();
  for (const file of sessionFiles) await openSessionFile(tools, file, drop);
  const { sessions, others } = await findSessions(files);
  const left = [...others];
  for (const session of sessions) {
    const { own, strangers } = withoutStrangers(session);
    await openSessionFile(tools, own, drop);
    left.push(...strangers);
  }
  return left;
}
