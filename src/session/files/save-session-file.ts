import { msg, plural } from '@lingui/core/macro';
import { inside, numberOf, sentencesOf, type Words } from '../../languages/words.ts';
import { picturesOf } from '../../domain/session/session.ts';
import { EXTENSION } from '../../files/session-file/format.ts';
import { writeSessionFile } from '../../files/session-file/write-session-file.ts';
import { followWork } from './follow-work.ts';
import { notify } from '../store/notices.ts';
import { contentWords, pictureCount, fileNameOf } from './session-file-words.ts';
import type { SavedFile } from '../../ports/save-file.ts';
import type { Tools } from '../store/tools.ts';
import { sessionTitle } from '../table/session-title.ts';

/** `saveSessionFile` of `file-acts.ts`, once this part is here. */
export async function saveToFile(
  tools: Pick<Tools, 'store' | 'images' | 'saveFile' | 'now'>,
): Promise<void> {
  const { store, images, now } = tools;
  const { session } = store.getState();
  const title = inside(sessionTitle(session.name));
  const progress = followWork(
    tools,
    (done, total) =>
      msg`Saving “${{ name: title }}”: ${{ done: inside(numberOf(done)) }} of ${{ pictures: inside(pictureCount(total)) }}.`,
    false,
  );
  let missing = 0;
  const saved = await tools.saveFile(fileNameOf(session.name, EXTENSION), async (into) => {
    missing = await writeSessionFile(session, into, {
      pictureOf: images.blobOf,
      createdAt: new Date(now()),
      onPicture: progress.done,
    });
  });
  progress.end();
  if (!saved.ok) {
    if (saved.failure.code === 'cancelled') return;
    const text = msg`The file could not be written. Your session is as it was; a full disk is the usual reason. Free some space, or save to another place.`;
    notify(store, { tone: 'problem', text, details: [saved.failure.detail] });
    return;
  }
  const content = inside(contentWords(session));
  // Whoever hands the file on must know it. The pictures may show somebody.
  const holds = picturesOf(session).size > 0 ? [msg`The file holds the pictures themselves.`] : [];
  notify(store, {
    tone: 'info',
    text: sentencesOf([savedWords(title, saved.value, content), ...holds]),
  });
  if (missing === 0) return;
  const text = msg`${plural(missing, {
    one: '1 picture is no longer on this device and could not be saved to the file.',
    other: '# pictures are no longer on this device and could not be saved to the file.',
  })}`;
  notify(store, { tone: 'problem', text });
}

function savedWords(session: string, { where, name }: SavedFile, content: string): Words {
  switch (where) {
    case 'file':
      return msg`Saved “${session}” as ${name} (${content}).`;
    case 'downloads':
      return msg`Saved “${session}” as ${name} in your downloads (${content}).`;
    case 'another-app':
      return msg`Handed “${session}” on as ${name} (${content}).`;
  }
}
