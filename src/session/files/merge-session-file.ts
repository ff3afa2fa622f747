import { msg } from '@lingui/core/macro';
import { inside, type Words } from '../../languages/words.ts';
import { mergeSessions } from '../../domain/session/merge-sessions.ts';
import type { Session } from '../../domain/session/session.ts';
import { change, notifyUndoable } from '../store/change.ts';
import { takeInTurn } from '../teach/drop.ts';
import { mayEdit } from '../store/may-edit.ts';
import { newId } from '../store/new-id.ts';
import { notify } from '../store/notices.ts';
import { notifyLeftOut, notifyNotOpened } from './session-file-notices.ts';
import { conceptCount, pictureCount } from './session-file-words.ts';
import { takeSessionFile, type Taking } from './take-session-file.ts';
import type { Tools } from '../store/tools.ts';
import { sessionTitle } from '../table/session-title.ts';

/** `mergeSessionFile` of `file-acts.ts`, once this part is here. */
export async function mergeFromFile(tools: Taking & Pick<Tools, 'now'>, file: File): Promise<void> {
  const { store } = tools;
  // This waits for drops of pictures that are being read, because each drop must stay one step of undo.
  await takeInTurn(tools, 0, async (drop) => {
    const taken = await takeSessionFile(tools, file);
    if (!mayEdit(store)) return;
    if (!taken.ok) {
      notifyNotOpened(store, file.name, taken.failure);
      return;
    }
    const name = inside(sessionTitle(taken.value.session.name));
    if (!drop.goesOn()) {
      const text = msg`“${name}” was not merged: another session came to the table first.`;
      notify(store, { tone: 'info', text });
      return;
    }
    const { session: before } = store.getState();
    const isNew = change(
      tools,
      msg`merge “${name}”`,
      (session) => mergeSessions(session, taken.value.session, newId),
      drop.key,
    );
    if (isNew) notifyUndoable(tools, mergedWords(name, before, store.getState().session));
    else
      notify(store, {
        tone: 'info',
        text: msg`“${name}” brings nothing that is not here already.`,
      });
    notifyLeftOut(store, taken.value);
  });
}

function mergedWords(name: string, before: Session, after: Session): Words {
  const known = new Set(before.concepts.map(({ id }) => id));
  const concepts = inside(conceptCount(after.concepts.filter(({ id }) => !known.has(id)).length));
  const pictures = inside(pictureCount(placesOf(after) - placesOf(before)));
  return msg`Merged “${name}”: ${pictures} and ${concepts} came in.`;
}

function placesOf({ concepts, testTray }: Session): number {
  return concepts.reduce((sum, { demonstrations }) => sum + demonstrations.length, testTray.length);
}
