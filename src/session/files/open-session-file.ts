import { isSameSession } from '../../domain/session/same-session.ts';
import { parseSession } from '../../domain/session/parse-session.ts';
import type { Session } from '../../domain/session/session.ts';
import { openOnTableInstead } from '../table/open-on-table.ts';
import { listSessions } from '../table/list-sessions.ts';
import { mayEdit } from '../store/may-edit.ts';
import { newId } from '../store/new-id.ts';
import { notify } from '../store/notices.ts';
import { contentWords } from './session-file-words.ts';
import { freeName } from '../table/sessions.ts';
import { takeSessionFile, type Taking } from './take-session-file.ts';
import { notifyLeftOut, notifyNotOpened } from './session-file-notices.ts';
import type { Tools } from '../store/tools.ts';
import { recognise } from '../../files/dropped/recognise.ts';

type Opening = Taking & Pick<Tools, 'sessions' | 'now'>;

/**
 * Opens a session file: its session is saved and opened on the table, and the one that was there stays saved. One that is
 * here already, but not the same, stays beside it under its own name.
 */
export async function openSessionFile(tools: Opening, file: File): Promise<void> {
  const { store } = tools;
  if (!mayEdit(store)) return;
  const { id } = store.getState().session;
  const taken = await takeSessionFile(tools, file);
  if (!mayEdit(store)) return;
  if (!taken.ok) {
    notifyNotOpened(store, file.name, taken.failure);
    return;
  }
  const isStillHere = store.getState().session.id === id;
  const known = await knownSession(tools, taken.value.session.id);
  const opened = asOwn(tools, taken.value.session, known);
  const content = contentWords(opened);
  if (isStillHere) {
    if (opened !== store.getState().session) await openOnTableInstead(tools, opened);
    notify(store, { tone: 'info', text: `Opened “${opened.name}” (${content}).` });
  } else if (opened !== known && !(await keepBeside(tools, opened))) {
    const text = `“${opened.name}” could not be kept: this browser refused. Open the file again.`;
    notify(store, { tone: 'problem', text });
    return;
  } else {
    // A visitor who went on to another session meanwhile is not torn away from it.
    const text = `“${opened.name}” came in (${content}). Open it from the session's menu.`;
    notify(store, { tone: 'info', text });
  }
  notifyLeftOut(store, taken.value);
}

/** The session of this id that is here; `undefined` if there is none, `null` if it may not come into the way. */
async function knownSession(
  { store, sessions }: Opening,
  id: string,
): Promise<Session | undefined | null> {
  const { session, discarded } = store.getState();
  if (session.id === id) return session;
  if (id === '' || discarded === id) return null;
  const record = await sessions.load(id);
  // What cannot be read now may be there all the same: nothing may be laid over it.
  if (!record.ok) return null;
  if (record.value === undefined) return undefined;
  const parsed = parseSession(record.value);
  return parsed.ok ? parsed.value.session : null;
}

/** The session of the file as it comes in: the known one if it is the same, a copy of its own if another is known. */
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
  for (const file of sessionFiles) await openSessionFile(tools, file);
  return files.filter((file) => !sessionFiles.includes(file));
}
